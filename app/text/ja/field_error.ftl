### What is wrong with an input, below it: what to do.

field-error-email-missing = メールアドレスを入力してください。
field-error-password-missing = パスワードを入力してください。
field-error-current-password-missing = 現在のパスワードを入力してください。
field-error-code-missing = メールに記載された確認コードを入力してください。
field-error-given-name-missing = 名を入力してください。
field-error-family-name-missing = 姓を入力してください。
field-error-phone-number-missing = 電話番号を入力してください。
field-error-value-missing = 値を入力してください。
# name@example.org is an example: use one that people in your language recognize.
field-error-email-implausible = name@example.jp のような形式のメールアドレスを、128 文字以内で入力してください。
field-error-password-not-accepted = このパスワードは使用できません。別のパスワードを設定してください。
field-error-password-incorrect = パスワードが正しくありません。確認して、もう一度入力してください。
field-error-password-breaks-policy = 下記のすべての条件を満たすパスワードを設定してください。
field-error-code-implausible = 確認コードは 6～8 桁の数字です。メールをもう一度ご確認ください。
field-error-name-not-accepted = この名前は使用できません。名前は 2,048 文字以内で入力してください。
field-error-phone-number-implausible = 電話番号を国番号から入力してください（例：+81 90 1234 5678）。
field-error-value-not-accepted = 別の値を入力してください。
