"""One module per OCR engine behind one protocol."""
