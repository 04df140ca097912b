### Problems that must not wait for the other texts: the connection, and an outdated page.

notice-offline = オフラインです。ネットワークに接続して、もう一度お試しください。
notice-server-unreachable = サーバーに接続できません。接続を確認して、もう一度お試しください。
# Below either of these, and below other problems that can pass.
notice-retries = 再試行は自動でも行われます。
notice-out-of-date = このページは最新の状態ではありません。再読み込みしてから、もう一度お試しください。
# Instead of a sentence that could not be loaded.
notice-not-loaded = 問題が発生しましたが、説明を読み込めませんでした。接続を確認して、もう一度お試しください。
# Another language could not be loaded.
notice-language-not-loaded = この言語を読み込めませんでした。接続を確認して、もう一度お試しください。
