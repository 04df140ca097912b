### Problems that must not wait for the other texts: the connection, and an outdated page.

notice-offline = Você está sem conexão. Conecte-se a uma rede e tente de novo.
notice-server-unreachable = Não conseguimos acessar o servidor. Verifique sua conexão e tente de novo.
# Below either of these, and below other problems that can pass.
notice-retries = Esta página também tenta de novo automaticamente.
notice-out-of-date = Esta página está desatualizada. Recarregue-a e tente de novo.
# Instead of a sentence that could not be loaded.
notice-not-loaded = Algo deu errado, e não conseguimos carregar a explicação. Verifique sua conexão e tente de novo.
# Another language could not be loaded.
notice-language-not-loaded = Não foi possível carregar este idioma. Verifique sua conexão e tente de novo.
