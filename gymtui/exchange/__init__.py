"""Other apps' files to and from the model: bytes in, model out, with a report of every row."""
