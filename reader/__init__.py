"""Kwangju Ilbo in a terminal: the map of the house.

    Source → Page → Article → Analysis → panes | exports | library

Root files are what passes between the rooms; folders are the rooms. Importing this package loads
the standard library only; HTML, network and screen are loaded by the room that uses them.

``parse``, ``analyse`` and ``export`` are functions here and rooms of the same name: inside the
project import from the rooms (``from reader.parse.decode import decode``), outside call these.
"""

from reader.analyse import analyse
from reader.analysis import Analysis
from reader.article import Article
from reader.errors import NotAnArticle
from reader.export import export, record
from reader.parse import parse

__all__ = ["Analysis", "Article", "NotAnArticle", "analyse", "export", "parse", "record"]
__version__ = "0.1.0"
