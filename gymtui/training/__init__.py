"""The rules of training: pure functions over the model."""
