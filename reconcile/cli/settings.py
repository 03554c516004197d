"""What a run is told besides its arguments: the configuration, the words of the project, and people's decisions."""

from typing import NamedTuple

from reconcile.config import Config, load_config, load_words
from reconcile.decisions import read_decisions
from reconcile.lexicon import Lexicon
from reconcile.model.decision import Decisions
from reconcile.reading.files import hide_folders


class Settings(NamedTuple):
    """The configuration with the files it names, read."""

    config: Config
    words: Lexicon | None
    decisions: Decisions

    def stated(self) -> dict[str, object]:
        """Return what the head of a report states of them; nothing where nothing is configured or decided."""
        decided = len(self.decisions.alike) + len(self.decisions.accepted)
        given = {
            "configuration": self.config.file and hide_folders(self.config.file),
            "lexicon": [hide_folders(path) for path in self.config.lexicon],
            "decisions": f"{decided} in {hide_folders(self.decisions.path)}" if decided else None,
        }
        return {key: value for key, value in given.items() if value}

    def files(self) -> tuple[str, ...]:
        """Return the files that stand behind them, the decisions apart."""
        return tuple(path for path in (self.config.file, *self.config.lexicon) if path)


def load_settings(config: str | None) -> Settings:
    """Read the configuration (the file named, else found upwards) and what it names.

    Raises CannotRunError for a configuration or a lexicon that is not understood; problems of the decisions file stand
    in the decisions.
    """
    found = load_config(config)
    return Settings(found, load_words(found.lexicon), read_decisions(found.decisions))
