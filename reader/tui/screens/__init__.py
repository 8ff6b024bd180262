"""What fills the terminal: one article, or home."""
