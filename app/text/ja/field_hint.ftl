### Hints below inputs.

field-hint-phone-number = 国番号から入力してください（例：+81 90 1234 5678）。
field-hint-code = スペースとハイフンは無視されます。
