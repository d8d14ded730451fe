"""The commands behind ``cli.py``: they read, ask the model, render, and write to the terminal."""
