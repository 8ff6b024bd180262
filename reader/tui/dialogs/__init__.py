"""Small screens above the one that is read: each asks one thing and gives back one answer."""
