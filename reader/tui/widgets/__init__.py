"""The parts of a screen. Each shows one value, and knows no fetch."""
