"""The inspection record: components, judgements, findings, recommendations and the asks inside them."""
