"""All of it on a terminal. The only room that knows Textual.

Enters: a Source, through ``app.run``. Loading goes through ``reader.pipeline`` alone, in workers.
Cells (a syllable is two wide) exist only in here.
"""

import os

# Before the first import of Textual: with kitty's keyboard protocol iTerm2 drops what an input
# method commits, WezTerm drops composed keys, and Textual reads a long commit as garbage.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
