# Lo que dice la ventana: la apertura, el marco, el primer inicio y los ajustes. Escrito a mano en cada idioma; las
# mismas claves en los tres. Frases cortas, tiempo presente, sin signos de exclamación.

## Lo que vale en todas partes

retry = Intentar de nuevo
back = Volver
cancel = Cancelar
practice-badge = Práctica
practice-account = cuenta de práctica

## Cuando algo sale mal. `error-CÓDIGO` es de lo que nunca llegó al programa; .advice es el paso siguiente.

open-failed = Recado no pudo abrirse
screen-broken = Esta pantalla se detuvo
fault = Algo falló en Recado ({ $code }). Lo que escribiste sigue aquí. Inténtalo de nuevo.
error-engine-busy = Otro Recado ya tiene abiertos estos datos.
    .advice = Usa la ventana que ya está abierta, o ciérrala e inténtalo de nuevo.
error-database-newer = Estos datos son de una versión más nueva de Recado.
    .advice = Actualiza Recado en esta computadora. No se cambió nada.
error-data-folder-unusable = Recado no puede leer o escribir en su carpeta de datos.
    .advice = Revisa que haya espacio en el disco y que la carpeta sea tuya, e inténtalo de nuevo.
error-program-silent = El programa detrás de esta pantalla no respondió. No se sabe si hizo lo que se le pidió.
    .advice = Revisa antes en Hoy y en Envíos si ya está hecho. Si no lo está, inténtalo de nuevo; si el programa sigue sin responder, cierra Recado y ábrelo de nuevo.
error-other = Pasó algo que Recado no esperaba. Tus datos no se borraron.
    .advice = Inténtalo de nuevo. Si continúa, el código en Detalles ayuda a quien lo revise.

## El marco

shell-notify = Notificar
shell-places = Lugares
shell-palette = Buscar o hacer…
shell-keys = Teclas
shell-practice = Cuenta de práctica: nada sale de esta computadora
shell-account = Cuenta en uso: { $name } { $phone }
shell-accounts = Cuentas
shell-needs = { $count ->
    [0] nada te espera
    [one] 1 cosa te espera
   *[other] { $count } cosas te esperan
}
place-today = Hoy
place-contacts = Contactos
place-templates = Plantillas
place-mailings = Envíos
place-settings = Ajustes

## Las teclas

keys-title = Teclas
keys-palette = Buscar o hacer cualquier cosa
keys-notify = Notificar a alguien
keys-search = Buscar en esta pantalla
keys-keys = Ver todas las teclas
keys-back = Salir del campo, cerrar, volver
keys-list = Moverse por una lista
keys-choose = Elegir
keys-space = Espacio
keys-mark = Elegir un contacto de la lista, para hacer algo con varios
keys-mark-between = Elegir hasta ahí
keys-mark-all = Elegir a todos los que encuentra la lista
keys-send = Enviar la notificación que está escrita
keys-undo = Deshacer el envío mientras no sale, o el cambio en una plantilla
keys-redo = Rehacer, en una plantilla
keys-template = Empezar una plantilla, en su pantalla
keys-format = Negrita y cursiva, en el texto de una plantilla
keys-variable = Insertar una variable en el texto de una plantilla
keys-zoom = Letras más grandes o más pequeñas

## Buscar o hacer

palette-label = ¿Qué buscas?
palette-hint = Contactos, plantillas, envíos y todo lo que puedes hacer
palette-count = { $count ->
    [0] Nada con este texto
    [one] 1 resultado
   *[other] { $count } resultados
}
palette-contact = contacto · { $phone }
palette-template = plantilla · { $language }
palette-draft = borrador · { $language }
palette-mailing = { $count ->
    [0] envío · nadie
    [one] envío · { $who }
   *[other] envío · { $count } personas
}

## El primer inicio

first-title = Avisa a tus clientes por WhatsApp, directo desde esta computadora.
first-lead = Pedido en camino, cita mañana, cuenta por vencer: Recado envía esos avisos con plantillas aprobadas por Meta, sin intermediarios.
first-practice = Conocerlo sin compromiso
first-practice-1 = Nada sale de esta computadora y nada cuesta.
first-practice-2 = Los contactos y las plantillas de ejemplo ya están listos.
first-practice-3 = Ves llegar el mensaje a un teléfono en la pantalla, y hasta puedes responder desde él.
first-practice-do = Probar con una cuenta de práctica
first-own = Avisar a clientes de verdad
first-own-needs = Para eso necesitas:
first-own-1 = una cuenta en Meta con WhatsApp Business;
first-own-2 = un token de acceso, que generas allí;
first-own-3 = un número que no esté en uso en la aplicación de WhatsApp en un celular;
first-own-4 = una forma de pago en Meta, que cobra por notificación.
first-own-do = Conectar mi número
first-both = Empieza por cualquiera. El otro sigue en Ajustes.

## Ajustes

settings-language = Idioma
settings-system = El del sistema
settings-theme = Apariencia
theme-system = La del sistema
theme-light = Clara
theme-dark = Oscura
settings-accounts = Cuentas
settings-connect = Conectar otro número
settings-about = Acerca de
about-version = Recado { $version }
about-data = Los contactos, las plantillas y el historial están en un archivo de esta computadora. El token está en el llavero del sistema. Nada pasa por un servidor nuestro.
about-meta = Recado no es de Meta ni de WhatsApp y no tiene vínculo con ellos.
account-number = Número
account-verified-name = Nombre en WhatsApp
account-quality = Calidad
account-limit = Límite de envío
account-token = Token
account-checked = Última revisión
account-in-use = en uso
account-use = Usar esta cuenta
account-check = Revisar
account-paste-token = Pegar un token nuevo
token-keep = Guardar el token
token-replaced = El token nuevo de { $name } está guardado.
token-source-keychain = guardado en el llavero del sistema
token-source-environment = viene de la variable RECADO_TOKEN
token-source-missing = no está en esta computadora
token-source-practice = la cuenta de práctica no necesita uno
check-ok = Todo bien con esta cuenta
check-not-ok = { $count ->
    [0] La revisión no terminó bien
    [one] La revisión encontró un problema
   *[other] La revisión encontró { $count } problemas
}

## Los campos, y por cuánto tiempo se guarda

own-fields-text = Lo que guarda cada campo. Un campo desaparece de todos los contactos cuando lo borras.
own-field-kind-named = Lo que guarda el campo { $name }
own-field-remove-short = Borrar
own-field-remove-named = Borrar el campo { $name }
own-field-remove-means = El campo { $name } sale de todos los contactos, con lo que está escrito en él. No se puede deshacer.
own-field-keep = No borrar
own-field-remove = Borrar el campo
own-field-saved = Campo { $name } guardado
own-field-removed = { $count ->
    [0] El campo { $name } se borró. Nadie lo tenía rellenado.
    [one] El campo { $name } se borró, y el valor de { $count } contacto.
   *[other] El campo { $name } se borró, y los valores de { $count } contactos.
}
keep-title = Por cuánto tiempo guardar
keep-text = Una vez al día, Recado borra lo que pasó de su plazo. Los totales quedan.
keep-contents-days = Lo que decían las notificaciones, y para quién
keep-hint-contents-days = Después, la fila queda solo como número en los totales.
keep-answers-days = Respuestas de las personas
keep-hint-answers-days = Después, se borran.
keep-undo-days = Lo que hace falta para deshacer importaciones
keep-hint-undo-days = Después, ya no se pueden deshacer.
keep-for-good = Para siempre
keep-days = { $count ->
    [0] Nada
    [one] { $count } día
    [365] 1 año
    [730] 2 años
    [1825] 5 años
   *[other] { $count } días
}
keep-save = Guardar los plazos
keep-saved = Plazos guardados
keep-nothing = Nada cambió.
audit-title = Lo que se hizo con datos de personas
audit-text = Sin nombres ni números: solo lo que se hizo y cuándo.
audit-none = Nada todavía.
audit-more = Ver más
audit-import = Lista importada
audit-import-undone = Importación deshecha
audit-export = Contactos exportados
audit-dossier = Datos de una persona vistos
audit-contact-erased = Persona borrada
audit-consent = Autorizaciones cambiadas
audit-retention = Plazos cambiados
audit-retention-applied = Limpieza de lo que pasó de su plazo
audit-detail-rows = filas
audit-detail-added = nuevos
audit-detail-updated = cambiados
audit-detail-contacts = contactos
audit-detail-messages = notificaciones
audit-detail-answers = respuestas
audit-detail-edits = importaciones
