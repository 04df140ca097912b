### The home page.

# In the title of the window.
home-title = Te damos la bienvenida
home-heading = Inicio de sesión para user pools de Amazon Cognito
# Instead of home-heading. $operator: the name of the operator.
home-welcome = Te damos la bienvenida a { $operator }
home-lead = Crea una cuenta, inicia sesión y consulta todos los claims de tus tokens.
home-create-account = Crear una cuenta
home-log-in = Iniciar sesión
home-heading-logged-in = Hola de nuevo
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
home-lead-logged-in = Has iniciado sesión como
home-profile = Abrir tu perfil
home-account = Gestionar tu cuenta
home-reasons = Cómo funciona
home-password-stays = Tu contraseña se queda contigo
home-password-stays-lead = Cuando inicias sesión en este sitio, tu navegador demuestra que conoce la contraseña sin enviarla.
home-two-ways = Dos formas de iniciar sesión
home-two-ways-lead = Inicia sesión aquí mismo o en las páginas alojadas de tu user pool. En ambos casos obtienes la misma sesión.
home-nothing-hidden = Todo a la vista
home-nothing-hidden-lead = Tu perfil muestra todos los claims de tus tokens, qué significan y cuándo caduca cada token.
home-logged-out-everywhere = Se han cerrado todas tus sesiones. Otras aplicaciones pueden tardar un poco en detectarlo.
home-account-deleted = Se ha eliminado tu cuenta y se han cerrado todas tus sesiones.
