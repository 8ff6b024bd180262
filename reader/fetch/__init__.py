"""Source → Page. The only room that opens a socket.

Enters: a WebSource, a path or a stream. Leaves: a Page that came whole, or one clear error.
"""
