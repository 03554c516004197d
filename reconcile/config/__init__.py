"""The configuration of a project: found upwards from a folder, read, and refused where it says what nobody understands.

Owns the keys (docs/configuration.md) and the words that extend the lexicon. Does not own what a check's code means
(checks), nor the options of commands, which come before the configuration.
"""

from reconcile.config.find import find_config, load_config
from reconcile.config.keys import Config, Level, refuse_unknown_checks
from reconcile.config.words import load_words

__all__ = ["Config", "Level", "find_config", "load_config", "load_words", "refuse_unknown_checks"]
