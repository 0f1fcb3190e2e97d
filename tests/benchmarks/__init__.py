"""What the program costs, measured against something bare in the same run: `python -m tests.benchmarks`.

Nothing here is a test: absolute figures depend on the machine, and the ratios are for people to read.
"""
