### Hints below inputs.

field-hint-phone-number = يُرجى تضمين رمز البلد، مثلًا: { "\u2066" }+966 51 234 5678{ "\u2069" }.
field-hint-code = يتم تجاهل المسافات والشرطات.
