"""The rules of the policy: small functions of one shape, each with its sentences where they are used."""
