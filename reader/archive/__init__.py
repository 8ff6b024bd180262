"""Pages by the thousand → JSON Lines or a tree of files; on this machine's cores or on a cluster.

Enters: folders, patterns, lists of addresses, ZIP, WARC and WACZ files. Leaves: one record for each
article, in the order of the input, and one line for each page that gave none. What is cleaned is
one pure function over a batch of pages (``work.clean``); everything else here brings batches to it
and its answers to disk in such a way that a run which was killed goes on where it stopped.
"""
