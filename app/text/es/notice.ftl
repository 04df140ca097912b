### Problems that must not wait for the other texts: the connection, and an outdated page.

notice-offline = No podemos conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.
notice-out-of-date = Esta página no está actualizada. Vuelve a cargarla e inténtalo de nuevo.
# Instead of a sentence that could not be loaded.
notice-not-loaded = Se ha producido un error y no hemos podido cargar la explicación. Comprueba tu conexión e inténtalo de nuevo.
# Another language could not be loaded.
notice-language-not-loaded = No se ha podido cargar este idioma. Comprueba tu conexión e inténtalo de nuevo.
