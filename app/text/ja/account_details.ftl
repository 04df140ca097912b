### The page for name, email and phone number. Titles and buttons: 25 characters at most.

account-details-title = 基本情報
account-details-name = 名前
account-details-save-name = 名前を保存
account-details-name-saved = 名前を保存しました。
account-details-not-changed = 名前に変更がないため、保存する内容はありません。
# Instead of an email or phone number: there is none.
account-details-none = 未登録
# A badge next to an email or phone number: 15 characters at most.
account-details-verified = 確認済み
account-details-not-verified = 未確認
account-details-cancel = キャンセル
account-details-have-code = 受信済みのコードを入力
account-details-new-email = 新しいメールアドレス
account-details-new-email-hint = ご本人のメールアドレスであることを確かめるため、確認コードを送信します。
account-details-other-phone-hint = 国番号から入力してください（例：+81 90 1234 5678）。空欄にすると、電話番号が削除されます。
account-details-phone-saved = 電話番号を保存しました。
account-details-phone-removed = 電話番号を削除しました。
account-details-email-changed = メールアドレスを変更しました。
account-details-email = メールアドレス
account-details-phone = 電話番号
account-details-change-email = メールアドレスを変更
account-details-add-email = メールアドレスを追加
account-details-change-phone = 電話番号を変更
account-details-add-phone = 電話番号を追加
account-details-verify-email = メールアドレスを確認
account-details-verify-phone = 電話番号を確認
account-details-save-email = メールアドレスを保存
account-details-save-phone = 電話番号を保存
account-details-email-verified = メールアドレスの確認が完了しました。
account-details-phone-verified = 電話番号の確認が完了しました。
# $destination: a masked address or phone number, such as a***@e***.
account-details-code-sent = { $destination } に確認コードを送信しました。このコードを入力して完了してください。
account-details-email-code-missing = メールに記載された確認コードを入力してください。
account-details-phone-code-missing = SMS に記載された確認コードを入力してください。
account-details-code-implausible = 確認コードは 6～8 桁の数字です。メッセージをもう一度ご確認ください。
# $provider: the name of a company, such as Google.
account-details-replaced-by = { $provider } でログインしています。ログインするたびに、これらの情報が { $provider } の情報で上書きされることがあります。
