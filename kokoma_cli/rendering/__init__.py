"""From values to paper and files.

A certificate takes three steps in three places: `inscription` collects the words, `layout` gives each
its place, `certificates` draws them. The same values and the same templates give the same bytes.
"""
