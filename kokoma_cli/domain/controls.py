"""Characters that steer a terminal instead of being read: no text has any to give."""

#: C0 and C1 controls, and the marks that reverse the direction of what follows.
CONTROLS = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
