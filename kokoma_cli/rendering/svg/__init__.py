"""Drawings in SVG, read into shapes: the file, its styles, its outlines, its measures."""
