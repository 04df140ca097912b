### The page for addresses that do not exist.

not-found-title = ページが見つかりません
not-found-lead = アドレスの入力に誤りがあるか、ページが移動した可能性があります。
not-found-home = ホームに移動
not-found-log-in = ログイン
not-found-profile = プロフィールを開く
