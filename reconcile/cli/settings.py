"""What a run is told besides its arguments: the configuration, the words of the project, and people's decisions."""

from typing import NamedTuple

from reconcile.config import Config, load_config, load_words
from reconcile.decisions import read_decisions
from reconcile.lexicon import Lexicon
from reconcile.model.decision import Decisions


class Settings(NamedTuple):
    """The configuration with the files it names, read."""

    config: Config
    words: Lexicon | None
    decisions: Decisions


def load_settings(config: str | None) -> Settings:
    """Read the configuration (the file named, else found upwards) and what it names.

    Raises CannotRunError for a configuration or a lexicon that is not understood; problems of the decisions file stand
    in the decisions.
    """
    found = load_config(config)
    return Settings(found, load_words(found.lexicon), read_decisions(found.decisions))
