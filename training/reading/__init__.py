"""What the scripts of this folder share: rows, twins, vocabulary, encoder, measures."""
