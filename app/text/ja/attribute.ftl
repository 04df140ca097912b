### The labels of what is known about a user (the standard claims of OpenID Connect).

attribute-email = メールアドレス
attribute-phone-number = 電話番号
attribute-birthdate = 生年月日
attribute-name = 氏名
attribute-given-name = 名
attribute-family-name = 姓
attribute-middle-name = ミドルネーム
attribute-nickname = ニックネーム
attribute-preferred-username = ユーザー名
attribute-gender = 性別
attribute-zoneinfo = タイムゾーン
attribute-locale = 言語
attribute-address = 住所
attribute-picture = プロフィール画像（URL）
attribute-profile = プロフィールページ（URL）
attribute-website = ウェブサイト（URL）
