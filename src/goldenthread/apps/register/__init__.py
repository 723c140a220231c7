"""The national register: Ofsted's published outcomes, as this workspace holds them."""
