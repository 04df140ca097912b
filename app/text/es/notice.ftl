### Problems that must not wait for the other texts: the connection, and an outdated page.

notice-offline = No tienes conexión. Conéctate a una red e inténtalo de nuevo.
notice-server-unreachable = No podemos conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.
# Below either of these, and below other problems that can pass.
notice-retries = Además, esta página vuelve a intentarlo automáticamente.
notice-out-of-date = Esta página no está actualizada. Vuelve a cargarla e inténtalo de nuevo.
# Instead of a sentence that could not be loaded.
notice-not-loaded = Se ha producido un error y no hemos podido cargar la explicación. Comprueba tu conexión e inténtalo de nuevo.
# Another language could not be loaded.
notice-language-not-loaded = No se ha podido cargar este idioma. Comprueba tu conexión e inténtalo de nuevo.
