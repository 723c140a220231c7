"""The library: plain values in, plain values and reasons out; standard library only, no clock, no database."""
