"""Ways for a server to misbehave: functions that get the open socket; ``tests.hostile`` serves them."""
