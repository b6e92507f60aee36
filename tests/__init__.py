"""The same rooms as the code. Properties are tried without a clock: a busy machine is no counterexample."""

from hypothesis import settings

settings.register_profile("kokoma", deadline=None)
settings.load_profile("kokoma")
