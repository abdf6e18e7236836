# Lo que dice la línea de comandos. Escrito a mano en cada idioma, no palabra por palabra; las mismas claves en los tres.
# "Tú", frases cortas, tiempo presente, sin exclamaciones. Los nombres de comandos, opciones, estados y códigos no se traducen.

## Ayuda: títulos y opciones de todos los comandos

help-heading-usage = Uso:
help-heading-commands = Comandos
help-heading-arguments = Argumentos
help-heading-options = Opciones
help-heading-global = Opciones globales

help = Recado envía notificaciones de WhatsApp a tus clientes, directo desde este equipo
help--data-dir = Carpeta de los datos; también la indica RECADO_DATA_DIR (por defecto: la del sistema). En RECADO_CONFIG_DIR, la carpeta donde queda anotado qué base de datos es la de este equipo
help--account = Nombre de la cuenta que se usa (por defecto: la única, o la marcada como predeterminada)
help--json = Escribe un solo documento JSON en la salida, para scripts
help--locale = Idioma de los textos: pt-BR, en o es (por defecto: el del sistema)
help--help = Muestra esta ayuda
help--version = Muestra la versión

## Ayuda: demostración

help-demo = Muestra todo en marcha, de la plantilla a la lectura, sin cuenta, sin costo y sin dejar rastro

## Ayuda: cuentas

help-account = Cuentas de WhatsApp: agregar, revisar, quitar
help-account-add = Agrega una cuenta, después de revisarla en Meta
help-account-add--name = Nombre de la cuenta en Recado (por defecto: Principal; en la de práctica, Práctica)
help-account-add--waba-id = ID de la cuenta de WhatsApp Business (WABA)
help-account-add--phone-number-id = ID del número en Meta; no es el número mismo
help-account-add--app-id = ID de la aplicación en Meta, si lo conoces
help-account-add--api-url = Dirección del servicio, sin la versión (por defecto: https://graph.facebook.com)
help-account-add--graph-version = Versión de la API de Meta, como v25.0 (por defecto: la que conoce este Recado)
help-account-add--time-zone = Zona horaria de la cuenta, como America/Sao_Paulo (por defecto: la de este equipo)
help-account-add--country = País de los números escritos sin código de país, en dos letras (por defecto: BR)
help-account-add--token-stdin = Lee el token de la entrada estándar y lo guarda en el llavero del sistema
help-account-add--no-check = Guarda la cuenta sin revisarla en Meta
help-account-add--practice = Crea la cuenta de práctica: no necesita token, no cuesta nada y nada sale de este equipo
help-account-list = Lista las cuentas
help-account-check = Revisa en Meta el token, el número, la calidad y los límites
help-account-check--name = Nombre de la cuenta (por defecto: la misma de --account)
help-account-remove = Quita una cuenta que no tiene notificaciones, con sus plantillas y su token
help-account-remove--name = Nombre de la cuenta
help-account-default = Elige la cuenta que vale cuando no se indica ninguna
help-account-default--name = Nombre de la cuenta
help-account-set = Define cómo envía una cuenta: ritmo, horas de silencio, huso
help-account-set--name = Nombre de la cuenta
help-account-set--max-rate = Como máximo N notificaciones por segundo, o none para lo que Meta permite al número
help-account-set--quiet-hours = Cuándo no sale nada, solo lo urgente, como 21:00-08:00 en el huso de la cuenta; none para nunca
help-account-set--time-zone = Huso horario de la cuenta, como America/Sao_Paulo
help-account-secret = Guarda el token de una cuenta en el llavero del sistema, leído de la entrada estándar
help-account-secret--name = Nombre de la cuenta
help-account-secret--kind = Qué guardar

## Ayuda: plantillas

help-template = Plantillas (HSM): traer de Meta, ver, probar, escribir
help-template-sync = Trae de Meta todas las plantillas de la cuenta
help-template-list = Lista las plantillas ya traídas y los borradores (DRAFT)
help-template-list--status = Solo las que tienen este estado, como APPROVED o DRAFT
help-template-show = Muestra una plantilla y sus variables
help-template-show--name = Nombre de la plantilla
help-template-show--language = Idioma de la plantilla, como es_AR (por defecto: el único que tiene)
help-template-preview = Muestra el texto que vería el cliente
help-template-preview--name = Nombre de la plantilla
help-template-preview--language = Idioma de la plantilla, como es_AR (por defecto: el único que tiene)
help-template-preview--var = Valor de una variable, como nombre=Ana, 1=Ana, header.1=Ana o button.0=123; se puede repetir
help-template-lint = Revisa una plantilla según las reglas de Meta, sin red; con `--account`, también junto a las plantillas de la cuenta
help-template-lint--file = Archivo con el JSON de una plantilla, o de una lista de ellas; `-` lee la entrada estándar
help-template-import = Trae plantillas de un archivo como borradores; el que ya tiene ese nombre e idioma queda como dice el archivo
help-template-import--file = Archivo con el JSON de una plantilla, o la lista que da Meta; `-` lee la entrada estándar
help-template-export = Escribe una plantilla como Meta la recibe: el borrador, donde hay uno, o la de la cuenta
help-template-export--name = Nombre de la plantilla, o ID del borrador
help-template-export--language = Idioma de la plantilla, como es_AR (por defecto: el único que tiene)
help-template-export--out = Archivo en que guardar (por defecto: la salida estándar)
help-template-library = Lista los textos listos de la biblioteca
help-template-library--language = Idioma de los textos, como es_AR (por defecto: el de la ayuda)
help-template-draft = Borradores: empezar, comparar, volver atrás
help-template-draft-new = Empieza un borrador, en blanco o a partir de otro texto
help-template-draft-new--library = De un texto de la biblioteca, por su ID
help-template-draft-new--template = De una plantilla de la cuenta, para cambiarla
help-template-draft-new--copy = De otro borrador, como copia
help-template-draft-new--translate = De otro borrador, para decirlo en otro idioma
help-template-draft-new--language = Idioma del nuevo borrador, como es_AR; con `--template` y `--copy`, el del original
help-template-draft-list = Lista los borradores de la cuenta
help-template-draft-versions = Lista las versiones guardadas de un borrador
help-template-draft-versions--draft = ID del borrador, o nombre de la plantilla
help-template-draft-versions--language = Idioma, donde hay más de uno con ese nombre
help-template-draft-compare = Muestra qué cambió desde una versión
help-template-draft-compare--draft = ID del borrador, o nombre de la plantilla
help-template-draft-compare--language = Idioma, donde hay más de uno con ese nombre
help-template-draft-compare--number = Número de la versión (por defecto: la más nueva)
help-template-draft-restore = Trae de vuelta una versión; lo que había queda guardado como versión
help-template-draft-restore--draft = ID del borrador, o nombre de la plantilla
help-template-draft-restore--language = Idioma, donde hay más de uno con ese nombre
help-template-draft-restore--number = Número de la versión
help-template-draft-delete = Elimina un borrador; puede volver durante 30 días
help-template-draft-delete--draft = ID del borrador, o nombre de la plantilla
help-template-draft-delete--language = Idioma, donde hay más de uno con ese nombre
help-template-draft-undelete = Trae de vuelta un borrador eliminado
help-template-draft-undelete--id = ID del borrador

## Ayuda: contactos

help-contact = Contactos: importar, buscar, autorizar, exportar, olvidar
help-contact-add = Agrega un contacto
help-contact-add--phone = Número con código de área; si es de otro país, con + y el código de ese país
help-contact-add--name = Nombre
help-contact-add--tag = Etiqueta; se puede repetir
help-contact-add--field = Un campo tuyo, como cumpleanos=10/05; se puede repetir
help-contact-add--language = Idioma del contacto, como es_AR
help-contact-add--notes = Notas
help-contact-add--opt-in = Registra la autorización y de dónde viene, como mostrador
help-contact-add--country = País de un número sin código de país, en dos letras (por defecto: el de la cuenta)
help-contact-list = Lista los contactos
help-contact-list--tag = Solo los que tienen esta etiqueta
help-contact-list--limit = Como máximo N contactos (por defecto: todos)
help-contact-search = Busca contactos por nombre o número
help-contact-search--text = Parte del nombre, del número, de una etiqueta o de un campo
help-contact-search--limit = Como máximo N contactos (por defecto: todos)
help-contact-list--segment = Solo los de este grupo
help-contact-import = Trae contactos de un archivo: CSV, XLSX, XLS o vCard. Todo entra de una vez, o nada
help-contact-import--file = El archivo; - lee de la entrada estándar
help-contact-import--map = Qué es una columna, como móvil=phone: phone, name, tags, language, notes, opt_in, skip, o el nombre de un campo propio; se puede repetir
help-contact-import--kind = El tipo de un campo propio, como valor=money:EUR: text, number, date o money; se puede repetir
help-contact-import--tag = Etiqueta para todos los del archivo; se puede repetir
help-contact-import--opt-in = Registra para todos la autorización y de dónde vino, como formulario
help-contact-import--wording = El texto que las personas autorizaron
help-contact-import--keep = Donde archivo y lista difieren, queda lo de la lista: name, language, notes, tags, fields, o un campo propio; se puede repetir
help-contact-import--country = País de los números sin código de país, en dos letras (por defecto: el de la tienda)
help-contact-import--area = Código de área de los números que vienen sin él, como 11
help-contact-import--mend = Pone el noveno dígito a los móviles antiguos de Brasil, en vez de rechazarlos
help-contact-import--dry-run = Solo comprueba y dice qué cambiaría; no se graba nada
help-contact-import--rejects = Archivo donde grabar las filas rechazadas, con el motivo al lado de cada una
help-contact-import--encoding = Codificación del texto, como utf-8 o windows-1252 (por defecto: la que Recado reconoce)
help-contact-import--separator = Lo que separa las columnas, como ; o tab (por defecto: lo que Recado reconoce)
help-contact-import--no-header = La primera fila ya es una persona; las columnas se llaman A, B, C
help-contact-import--sheet = La hoja del XLSX o XLS (por defecto: la primera que tiene algo)
help-contact-import--undo = Deshace la última importación, en vez de importar
help-contact-export = Graba los contactos en un archivo
help-contact-export--file = El archivo que grabar
help-contact-export--tag = Solo los que tienen esta etiqueta
help-contact-export--segment = Solo los de este grupo
help-contact-export--format = csv, xlsx o vcard (por defecto: según el nombre del archivo)
help-contact-opt-in = Registra que una persona autorizó
help-contact-opt-in--source = De dónde vino, como mostrador o sitio web
help-contact-opt-in--wording = El texto que la persona autorizó
help-contact-opt-in--purpose = Para qué: utility (avisos) o marketing (por defecto: los dos)
help-contact-opt-out = Registra que una persona ya no quiere recibir, y saca de la cola lo que espera por ella
help-contact-opt-out--purpose = Qué: utility (avisos) o marketing (por defecto: los dos)
help-contact-opt-out--how = Cómo lo dijo la persona
help-contact-tag = Pone una etiqueta a contactos
help-contact-untag = Quita una etiqueta a contactos
help-contact-undo = Deshace un cambio de muchos contactos, por el ID que mostró
help-contact-undo--id = ID del cambio
help-contact-dossier = Muestra todo lo que está guardado sobre una persona, para ella
help-contact-erase = Olvida a una persona: el contacto, las respuestas y lo que la identifica en las notificaciones
help-contact-erase--yes = No pregunta antes
help-segment = Grupos: contactos que tienen algo en común
help-segment-list = Lista los grupos
help-segment-show = Muestra un grupo y lo que pide
help-segment-show--name = Nombre del grupo
help-segment-add = Crea un grupo, o cambia el que tiene este nombre. Todas las condiciones valen juntas
help-segment-add--name = Nombre del grupo
help-segment-add--tag = Tiene esta etiqueta; se puede repetir
help-segment-add--not-tag = No tiene esta etiqueta; se puede repetir
help-segment-add--field = Un campo propio, como ciudad=Recife, ciudad!=Recife, valor>=100, valor<=500, nota~cambio, o solo el nombre: está lleno; se puede repetir
help-segment-add--birthday = Cumple años pronto, por este campo de fecha
help-segment-add--days = Con --birthday, hasta cuántos días después de hoy (por defecto: 6)
help-segment-add--notified = Recibió una notificación en los últimos DÍAS
help-segment-add--not-notified = No recibió notificaciones en los últimos DÍAS
help-segment-add--never-notified = Nunca recibió una notificación
help-segment-add--added = Entró en la lista en los últimos DÍAS
help-segment-add--language = El idioma del contacto, como pt_BR
help-segment-add--opted-in = Autorizó: utility o marketing
help-segment-add--opted-out = Ya no quiere: utility o marketing
help-segment-remove = Borra un grupo; los contactos siguen
help-segment-remove--name = Nombre del grupo
help-field = Campos propios: lo que guardas de cada contacto
help-field-list = Lista los campos
help-field-set = Crea un campo, o cambia su tipo
help-field-set--name = Nombre del campo
help-field-set--kind = text, number, date, money o money:EUR (por defecto: text)
help-field-remove = Borra un campo, con lo que hay en él en todos los contactos
help-field-remove--name = Nombre del campo
help-files = Archivos guardados para las notificaciones
help-files-list = Muestra cuántos archivos hay y cuánto ocupan
help-files-clean = Borra los archivos que nada usa desde hace 30 días; Recado también lo hace una vez al día, cuando envía
help-retention = Cuánto tiempo se guarda lo que identifica a las personas
help-retention-show = Muestra las reglas
help-retention-set = Cambia las reglas
help-retention-set--contents = Números, valores y claves de las notificaciones terminadas; después solo cuentan
help-retention-set--answers = Lo que respondieron los clientes
help-retention-set--undo = Lo que hace falta para deshacer cambios de muchos contactos
help-retention-apply = Borra ahora lo que pasó de su tiempo; Recado también lo hace una vez al día, cuando envía
help-audit = Lo que se hizo con los datos de las personas
help-audit-list = Lista del más nuevo al más antiguo
help-audit-list--limit = Como máximo N líneas (por defecto: 100)
help-contact-opt-in--phone = Número con código de área; si es de otro país, con + y su código
help-contact-opt-in--country = País de un número sin código de país, en dos letras (por defecto: el de la tienda)
help-contact-opt-out--phone = Número con código de área; si es de otro país, con + y su código
help-contact-opt-out--country = País de un número sin código de país, en dos letras (por defecto: el de la tienda)
help-contact-dossier--phone = Número con código de área; si es de otro país, con + y su código
help-contact-dossier--country = País de un número sin código de país, en dos letras (por defecto: el de la tienda)
help-contact-erase--phone = Número con código de área; si es de otro país, con + y su código
help-contact-erase--country = País de un número sin código de país, en dos letras (por defecto: el de la tienda)
help-contact-tag--tag = Nombre de la etiqueta
help-contact-tag--phones = Número de un contacto; se pueden dar varios
help-contact-tag--of-tag = Todos los que tienen esta etiqueta
help-contact-tag--of-segment = Todos los de este grupo
help-contact-tag--everybody = La lista entera
help-contact-tag--country = País de un número sin código de país, en dos letras (por defecto: el de la tienda)
help-contact-untag--tag = Nombre de la etiqueta
help-contact-untag--phones = Número de un contacto; se pueden dar varios
help-contact-untag--of-tag = Todos los que tienen esta etiqueta
help-contact-untag--of-segment = Todos los de este grupo
help-contact-untag--everybody = La lista entera
help-contact-untag--country = País de un número sin código de país, en dos letras (por defecto: el de la tienda)

## Ayuda: notificaciones

help-send = Pone en cola una notificación, o una por cada fila de una hoja de cálculo, a partir de una plantilla aprobada
help-send--template = Nombre de la plantilla
help-send--language = Idioma de la plantilla, como es_AR (por defecto: el único aprobado)
help-send--to = Número de quien recibe, con código de área; si es de otro país, con + y el código de ese país
help-send--tag = Una notificación para cada contacto con esta etiqueta; sus campos y su nombre completan las variables
help-send--segment = Lo mismo para cada contacto de este grupo
help-send--from = Hoja CSV o XLSX: una notificación por cada fila
help-send--map = Qué es una columna de la hoja, como cliente=nombre o celular=to; se puede repetir. La columna que ya tiene el nombre correcto no lo necesita
help-send--key-column = Columna con una clave tuya para cada fila, como el número del pedido: la misma clave entra una sola vez en la cola de la cuenta
help-send--at = Hora de salida, como "2026-12-01 09:00" en el huso de la cuenta, o en RFC 3339
help-send--priority = urgent va primero, también en las horas de silencio; low espera a los demás (por defecto: normal)
help-send--dry-run = Solo revisa la hoja y dice qué saldría; nada entra en la cola
help-send--strict = Una sola fila con problema rechaza la hoja entera
help-send--var = Valor de una variable, como nombre=Ana, 1=Ana, header.1=Ana o button.0=123; se puede repetir
help-send--media = El archivo del encabezado, o una dirección https pública: una imagen, un video o un documento; con --from o --tag, el mismo para todos
help-send--media-column = Columna con el nombre del archivo de cada fila, en la carpeta de --media-folder o en la de la hoja
help-send--media-folder = Carpeta de los archivos. Sin --media-column, cada fila lleva el archivo que tiene en el nombre su clave o su teléfono
help-send--allow-differences = Envía también cobros en los que el Pix, el boleto y el mensaje dicen valores diferentes
help-send--key = Clave tuya, como el número del pedido: la misma clave entra una sola vez en la cola de la cuenta
help-send--country = País de un número sin código de país, en dos letras (por defecto: el de la cuenta)
help-send--wait = Envía ya y espera la respuesta de Meta; no espera la entrega
help-send--max-rate = Con --wait, como máximo N por segundo; 0 es sin límite (por defecto: lo que Meta permite al número)
help-outbox = Notificaciones: lo que está en cola y qué pasó con cada una
help-outbox-list = Lista las notificaciones, de la más nueva a la más antigua
help-outbox-list--batch = Solo las de este envío, por su ID
help-outbox-list--state = Solo las de este estado, como queued, accepted, delivered, failed, unknown o skipped
help-outbox-list--limit = Como máximo N notificaciones (por defecto: todas)
help-outbox-show = Muestra una notificación, con cada intento y cada cambio de estado
help-outbox-show--id = ID de la notificación
help-outbox-pause = Pausa lo que está en cola; lo que ya salió, salió
help-outbox-pause--batch = Solo este envío, por su ID (por defecto: todos los de la cuenta, y lo que entre después)
help-outbox-resume = Reanuda lo que está detenido
help-outbox-resume--batch = Solo este envío, por su ID (por defecto: todos los de la cuenta)
help-outbox-cancel = Cancela lo que un envío todavía tiene en cola
help-outbox-cancel--batch = ID del envío
help-outbox-retry = Intenta de nuevo lo que falló o pasó su hora
help-outbox-retry--ids = ID de la notificación; se pueden dar varios
help-outbox-retry--batch = Todo lo que se puede repetir de este envío, por su ID
help-outbox-let-go = Envía ahora lo que pasó su hora
help-outbox-let-go--batch = ID del envío
help-outbox-priority = Cambia el turno de un envío
help-outbox-priority--batch = ID del envío
help-outbox-priority--priority = urgent, normal o low
help-outbox-resolve = Indica qué pasó con una notificación incierta, después de averiguarlo
help-outbox-resolve--id = ID de la notificación
help-outbox-resolve--as = sent si Meta la aceptó; not-sent si no
help-work = Envía lo que está en cola, de todas las cuentas, hasta Ctrl+C
help-work--until-empty = Termina cuando no queda nada que enviar por ahora
help-work--max-rate = Como máximo N por segundo; 0 es sin límite (por defecto: lo que Meta permite a cada número)
help-work--late = Hasta cuánto después de su hora sale lo programado, si nada funcionaba a esa hora, como 10m o 1h (por defecto: 0; lo que pasó su hora te espera)
help-report = Genera una hoja con lo que pasó con cada notificación, también las omitidas y su motivo
help-report--batch = Solo las de este envío, por su ID (por defecto: todas las de la cuenta)
help-report--format = csv, xlsx o json (por defecto: csv)
help-report--out = Archivo que se escribe (por defecto: la salida)
help-status = Estado de las entregas
help-status-refresh = Pregunta a Meta qué se envió, se entregó y se leyó
help-status-refresh--batch = Solo las notificaciones de este envío, por su ID

## Ayuda: servicio de práctica y lo demás

help-sandbox = Servicio de práctica: imita el de Meta, dentro de este equipo
help-sandbox-serve = Enciende el servicio de práctica hasta Ctrl+C; la primera línea trae dirección, ID y token
help-sandbox-serve--listen = Dirección y puerto en este equipo; el puerto 0 elige uno libre
help-sandbox-serve--throughput = Notificaciones por segundo que acepta; 0 es sin límite (por defecto: 80)
help-sandbox-serve--no-pair-limit = Acepta varias notificaciones seguidas para la misma persona
help-sandbox-serve--messaging-limit = Límite de personas en 24 horas que informa el número, como TIER_250, TIER_2K o TIER_UNLIMITED (por defecto: según su ritmo)
help-sandbox-serve--delivery = Ritmo de las entregas: lively se deja seguir, fast tarda una fracción de segundo, instant nada
help-sandbox-serve--faults = Fallas que se imitan, en JSON, como '{"{"}"drop_after":0.1{"}"}'
help-sandbox-serve--seed = Número que repite la misma serie de fallas
help-doctor = Revisa los datos, el llavero, las cuentas y la conexión
help-completions = Genera el autocompletado para tu terminal
help-completions--shell = El shell que usas

## Tablas

column-action = Qué
column-at = Cuándo
column-contact = Contacto
column-contacts = Contactos
column-detail = Detalle
column-kind = Tipo
column-attempt = Intento
column-category = Categoría
column-created = Creada
column-default = Predeterminada
column-id = ID
column-language = Idioma
column-limit = Límite de envío
column-name = Nombre
column-number = Número
column-phone = Número
column-phone-number-id = ID del número
column-quality = Calidad
column-rejected-reason = Motivo del rechazo
column-state = Estado
column-status = Estado
column-tags = Etiquetas
column-template = Plantilla
column-throughput = Notificaciones por segundo
column-to = Para
column-token = Token
column-variables = Variables
column-verified-name = Nombre que ve el cliente
column-why = Motivo
column-draft = Borrador
column-errors = Errores
column-group = Grupo
column-title = Título
column-updated = Cambió
column-version = Versión
column-warnings = Avisos
column-when = Cuándo
list-empty = Nada para mostrar.
list-total = { $count ->
    [0] Ningún elemento
    [one] 1 elemento
   *[other] { $count } elementos
}

## Cuentas

account-added = Cuenta “{ $name }” agregada.
account-removed = Cuenta “{ $name }” quitada.
account-is-default = “{ $name }” es ahora la cuenta predeterminada.
account-set = Cuenta “{ $name }” actualizada.
rate-of-the-service = Ritmo: lo que Meta permite al número.
rate-of-ours = Ritmo: { $rate ->
    [0] no sale nada.
    [one] como máximo 1 notificación por segundo.
   *[other] como máximo { $rate } notificaciones por segundo.
}
quiet-never = Horas de silencio: ninguna.
quiet-hours = Horas de silencio: { $hours } ({ $zone }). En ese tiempo solo sale lo urgente.
account-without-token = La cuenta “{ $name }” todavía no tiene token. Para guardar uno: `recado account secret "{ $name }" --kind token`
default-account-name = Principal
practice-account-ready = { $count ->
    [0] Cuenta de práctica “{ $name }” lista, todavía sin plantillas. Lo que envías con ella no sale de este equipo.
    [one] Cuenta de práctica “{ $name }” lista, con 1 plantilla. Lo que envías con ella no sale de este equipo.
   *[other] Cuenta de práctica “{ $name }” lista, con { $count } plantillas. Lo que envías con ella no sale de este equipo.
}
token-kept = Token de la cuenta “{ $name }” guardado en el llavero del sistema.
token-from-environment = El token viene de RECADO_TOKEN. No se lee la entrada estándar ni se guarda nada en el llavero.
token-keychain = en el llavero
token-environment = en RECADO_TOKEN
token-missing = falta
token-practice = no hace falta
ask-token = Pega el token y pulsa Enter. No aparece en la pantalla.
host-is-not-the-platform = Atención: { $host } no es el servicio de Meta, y el token de esta cuenta va para allá.
ask-host = ¿Continuar? [s/N]
answers-yes = s si sí SÍ Sí y yes
check-ok = La cuenta “{ $name }” está lista para enviar.
check-not-ok = La cuenta “{ $name }” no está lista para enviar.

## Plantillas y contactos

templates-synced = Plantillas actualizadas: { $added ->
    [0] ninguna nueva
    [one] 1 nueva
   *[other] { $added } nuevas
}, { $updated ->
    [0] ninguna cambiada
    [one] 1 cambiada
   *[other] { $updated } cambiadas
}, { $removed ->
    [0] ninguna quitada
    [one] 1 quitada
   *[other] { $removed } quitadas
}.

## Borradores de plantillas

lint-error = Error
lint-warning = Aviso
lint-total = { $errors ->
    [0] { $warnings ->
        [0] No se encontró ningún problema.
        [one] Ningún error. 1 aviso.
       *[other] Ningún error. { $warnings } avisos.
    }
    [one] { $warnings ->
        [0] 1 error. Ningún aviso.
        [one] 1 error. 1 aviso.
       *[other] 1 error. { $warnings } avisos.
    }
   *[other] { $warnings ->
        [0] { $errors } errores. Ningún aviso.
        [one] { $errors } errores. 1 aviso.
       *[other] { $errors } errores. { $warnings } avisos.
    }
}
draft-new = nuevo
draft-replaced = actualizado
draft-begun = Borrador “{ $name }” en { $language }, con { $errors ->
    [0] nada que Meta rechazaría.
    [one] 1 error por corregir.
   *[other] { $errors } errores por corregir.
} ID: { $id }
draft-restored = El borrador “{ $name }” en { $language } está como era, con { $errors ->
    [0] nada que Meta rechazaría.
    [one] 1 error por corregir.
   *[other] { $errors } errores por corregir.
} ID: { $id }
draft-undeleted = El borrador “{ $name }” en { $language } está de vuelta, con { $errors ->
    [0] nada que Meta rechazaría.
    [one] 1 error por corregir.
   *[other] { $errors } errores por corregir.
} ID: { $id }
draft-deleted = Borrador eliminado. Durante 30 días vuelve con `recado template draft undelete { $id }`.
draft-same = Nada cambió desde esa versión.
template-exported = Plantilla guardada en { $path }
version-start = como empezó
version-sitting = como quedó
version-restore = traída de vuelta
version-import = vino de un archivo
version-request = como se pidió
library-group-orders = Pedidos
library-group-appointments = Citas y turnos
library-group-invoices = Cobros
library-group-events = Eventos
library-group-leads = Interesados
library-group-service = Atención
library-group-content = Contenido
library-group-feedback = Opinión

contact-added = Contacto agregado: { $phone } { $name }
contact-alike = Ya existe un contacto cuyo número solo difiere de este por el noveno dígito. Puede ser la misma persona.

## Listas de contactos, grupos y lo que se guarda

column-unsure = Columna “{ $column }”: Recado no está seguro de qué es. Para decirlo: `--map "{ $column }"=CAMPO`
import-untold = { $count ->
    [0] Ninguna otra fila rechazada.
    [one] Y 1 fila rechazada más. Para verlas todas: `--rejects rechazadas.csv`
   *[other] Y { $count } filas rechazadas más. Para verlas todas: `--rejects rechazadas.csv`
}
import-old-numbers = { $count ->
    [0] Ningún móvil sin el noveno dígito.
    [one] A 1 móvil de Brasil le falta el noveno dígito. Con `--mend`, Recado lo completa.
   *[other] A { $count } móviles de Brasil les falta el noveno dígito. Con `--mend`, Recado los completa.
}
import-mended = { $count ->
    [0] Ningún móvil sin el noveno dígito.
    [one] 1 móvil de Brasil recibió su noveno dígito.
   *[other] { $count } móviles de Brasil recibieron su noveno dígito.
}
import-differs-taken = { $subject }: { $count ->
    [0] nada difiere.
    [one] el archivo y la lista difieren en 1 contacto. Vale el archivo.
   *[other] el archivo y la lista difieren en { $count } contactos. Vale el archivo.
}
import-differs-kept = { $subject }: { $count ->
    [0] nada difiere.
    [one] el archivo y la lista difieren en 1 contacto. Vale la lista.
   *[other] el archivo y la lista difieren en { $count } contactos. Vale la lista.
}
subject-phone = Número
subject-name = Nombre
subject-language = Idioma
subject-notes = Observaciones
subject-tags = Etiquetas
subject-consent = Autorización
import-done = { $rows ->
    [0] Ninguna fila leída.
    [one] 1 fila leída: { $added ->
        [0] ningún contacto nuevo
        [one] 1 contacto nuevo
       *[other] { $added } contactos nuevos
    }, { $updated } con cambios, { $unchanged } sin cambios, { $rejected ->
        [0] ninguna rechazada
        [one] 1 rechazada
       *[other] { $rejected } rechazadas
    }.
   *[other] { $rows } filas leídas: { $added ->
        [0] ningún contacto nuevo
        [one] 1 contacto nuevo
       *[other] { $added } contactos nuevos
    }, { $updated } con cambios, { $unchanged } sin cambios, { $rejected ->
        [0] ninguna rechazada
        [one] 1 rechazada
       *[other] { $rejected } rechazadas
    }.
}
import-would = { $rows ->
    [0] Ninguna fila leída.
   *[other] Filas leídas: { $rows }. Contactos nuevos: { $added }. Con cambios: { $updated }. Sin cambios: { $unchanged }. Rechazadas: { $rejected }. No se grabó nada.
}
import-rejects-saved = { $count ->
    [0] Ninguna fila rechazada que grabar.
    [one] La fila rechazada está en { $path }, con el motivo.
   *[other] Las { $count } filas rechazadas están en { $path }, cada una con su motivo.
}
import-undo = Para deshacer: `recado contact import --undo`
edit-undo = Para deshacer: `recado contact undo { $id }`
edit-undone = { $removed ->
    [0] Ningún contacto salió de la lista
    [one] 1 contacto salió de la lista
   *[other] { $removed } contactos salieron de la lista
}, { $restored ->
    [0] ninguno volvió a lo que era
    [one] 1 volvió a lo que era
   *[other] { $restored } volvieron a lo que eran
}, { $kept ->
    [0] ninguno queda como está.
    [one] 1 queda como está, porque cambió después.
   *[other] { $kept } quedan como están, porque cambiaron después.
}
contacts-exported = { $count ->
    [0] Ningún contacto: { $path } solo tiene los títulos.
    [one] 1 contacto grabado en { $path }.
   *[other] { $count } contactos grabados en { $path }.
}
contacts-tagged = { $count ->
    [0] Nadie cambió: todos tienen ya la etiqueta “{ $tag }”.
    [one] 1 contacto tiene ahora la etiqueta “{ $tag }”.
   *[other] { $count } contactos tienen ahora la etiqueta “{ $tag }”.
}
contacts-untagged = { $count ->
    [0] Nadie cambió: ninguno tiene la etiqueta “{ $tag }”.
    [one] 1 contacto ya no tiene la etiqueta “{ $tag }”.
   *[other] { $count } contactos ya no tienen la etiqueta “{ $tag }”.
}
contact-opted-in = Autorización registrada: { $phone } { $name }
contact-opted-out = Baja registrada: { $phone } { $name }. Lo que esperaba en la cola no sale.
ask-erase = ¿Olvidar a la persona del número { $phone }? No se puede deshacer. [s/N]
contact-erased = Persona olvidada. { $messages ->
    [0] Ninguna notificación era suya.
    [one] 1 notificación queda solo como número, sin nada suyo.
   *[other] { $messages } notificaciones quedan solo como números, sin nada suyo.
} { $answers ->
    [0] No había respuestas.
    [one] 1 respuesta borrada.
   *[other] { $answers } respuestas borradas.
}
contact-erased-unmarked = Este equipo no tiene un llavero del sistema: una lista importada todavía puede traer de vuelta a la persona.
contact-erased-copies = Todavía está en copias antiguas, en la carpeta de datos: { $copies }. Bórralas cuando ya no las necesites.
people-opted-out = { $count ->
    [0] Nadie pidió no recibir.
    [one] 1 contacto queda fuera, porque pidió no recibir.
   *[other] { $count } contactos quedan fuera, porque pidieron no recibir.
}
segment-saved = Grupo “{ $name }” guardado: { $count ->
    [0] nadie está en él ahora.
    [one] 1 contacto está en él ahora.
   *[other] { $count } contactos están en él ahora.
}
segment-removed = Grupo “{ $name }” borrado. Los contactos siguen en la lista.
field-removed = Campo “{ $name }” borrado. { $count ->
    [0] Nadie tenía algo en él.
    [one] 1 contacto tenía algo en él.
   *[other] { $count } contactos tenían algo en él.
}
field-kind-text = texto
field-kind-number = número
field-kind-date = fecha
field-kind-money = dinero
retention-contents = { $days ->
    [0] Notificaciones terminadas: nada las identifica.
    [one] Notificaciones terminadas: lo que identifica a la persona queda 1 día.
   *[other] Notificaciones terminadas: lo que identifica a la persona queda { $days } días.
}
retention-contents-kept = Notificaciones terminadas: lo que identifica a la persona queda siempre.
retention-answers = { $days ->
    [0] Respuestas: no quedan.
    [one] Respuestas: quedan 1 día.
   *[other] Respuestas: quedan { $days } días.
}
retention-answers-kept = Respuestas: quedan siempre.
retention-undo = { $days ->
    [0] Deshacer cambios: no se puede.
    [one] Deshacer cambios: durante 1 día.
   *[other] Deshacer cambios: durante { $days } días.
}
retention-undo-kept = Deshacer cambios: sin plazo.
retention-applied = Borrado lo que pasó de su tiempo. Notificaciones: { $messages }. Respuestas: { $answers }. Cambios que ya no se deshacen: { $edits }.
audit-import = importación
audit-export = exportación
audit-undo = cambio deshecho
audit-dossier = consulta de todo sobre la persona
audit-erase = persona olvidada
audit-retention = borrado por el tiempo
audit-set-retention = reglas de tiempo cambiadas

## Notificaciones

variable-tidied = En “{ $name }”, los saltos de línea y los espacios repetidos pasan a ser un solo espacio: Meta no los acepta.
work-started = Enviando lo que está en cola. Para terminar: Ctrl+C
summary-queued = { $count ->
    [0] Ninguna notificación en cola.
    [one] 1 notificación en cola. Sigue cuando Recado está abierto o con: `recado work`
   *[other] { $count } notificaciones en cola. Siguen cuando Recado está abierto o con: `recado work`
}
summary-accepted = { $count ->
    [0] Ninguna notificación aceptada por Meta.
    [one] 1 notificación aceptada por Meta.
   *[other] { $count } notificaciones aceptadas por Meta.
}
summary-accepted-practice = { $count ->
    [0] Ninguna notificación aceptada por el servicio de práctica.
    [one] 1 notificación aceptada por el servicio de práctica.
   *[other] { $count } notificaciones aceptadas por el servicio de práctica.
}
summary-batch = Envío: { $batch }
summary-failed = { $count ->
    [0] Ninguna notificación fallida.
    [one] 1 notificación fallida. El motivo: `recado outbox list --state failed`
   *[other] { $count } notificaciones fallidas. Los motivos: `recado outbox list --state failed`
}
summary-unknown = { $count ->
    [0] Ninguna notificación incierta.
    [one] 1 notificación incierta: no se sabe si Meta la recibió, y Recado no la repite por su cuenta. Para verla: `recado outbox list --state unknown`
   *[other] { $count } notificaciones inciertas: no se sabe si Meta las recibió, y Recado no las repite por su cuenta. Para verlas: `recado outbox list --state unknown`
}
summary-skipped = { $count ->
    [0] Ninguna notificación omitida.
    [one] 1 notificación omitida. El motivo: `recado outbox list --state skipped`
   *[other] { $count } notificaciones omitidas. Los motivos: `recado outbox list --state skipped`
}
summary-waiting = { $count ->
    [0] Nada más en cola.
    [one] 1 notificación todavía en cola.
   *[other] { $count } notificaciones todavía en cola.
}
summary-nothing = Nada que enviar por ahora.
waits-quiet = Son horas de silencio: lo que falta sale a partir de { $time }.
awake = Recado está enviando notificaciones
reject-row = Fila { $row }:
rejects = { $count ->
    [0] Ninguna fila con problema.
    [one] 1 fila no se puede enviar así. Las demás siguen sin ella.
   *[other] { $count } filas no se pueden enviar así. Las demás siguen sin ellas.
}
warned = { $count ->
    [0] Ninguna fila con aviso.
    [one] 1 fila sale con el aviso de arriba.
   *[other] { $count } filas salen con aviso.
}
rejects-all = Ninguna fila de la hoja se puede enviar así.
rejects-untold-here = { $count ->
    [0] Ninguna otra fila con problema.
    [one] Y 1 fila más.
   *[other] Y { $count } filas más. Con `--json` aparecen las 100 primeras.
}
rejects-untold = { $count ->
    [0] Ninguna otra fila con problema.
    [one] Y 1 fila más. El informe las trae todas: `recado report --format csv`
   *[other] Y { $count } filas más. El informe las trae todas: `recado report --format csv`
}
rows-again = { $count ->
    [0] Ninguna fila repetida.
    [one] 1 fila queda omitida, porque ya está en cola, se repite en la hoja o la persona pidió no recibir.
   *[other] { $count } filas quedan omitidas, porque ya están en cola, se repiten en la hoja o la persona pidió no recibir.
}
would-queue = { $count ->
    [0] Nada entraría en la cola, de { $rows ->
        [0] ninguna fila
        [one] 1 fila
       *[other] { $rows } filas
    }.
    [one] 1 notificación entraría en la cola. No se guardó nada.
   *[other] { $count } notificaciones entrarían en la cola. No se guardó nada.
}
summary-scheduled = { $count ->
    [0] Ninguna notificación programada.
    [one] 1 notificación programada. Sale a su hora si Recado está abierto, o con: `recado work`
   *[other] { $count } notificaciones programadas. Salen a su hora si Recado está abierto, o con: `recado work`
}
progress-reading = Leyendo { $file }: { $count ->
    [0] ninguna fila todavía
    [one] 1 fila
   *[other] { $count } filas
}
progress-of = { $done } de { $total }
progress-left = { $count ->
    [0] nada en cola
    [one] 1 en cola
   *[other] { $count } en cola
}
progress-rate = { $rate } por segundo
progress-time = faltan { $time }
progress-troubled = { $count ->
    [0] ninguna con problema
    [one] 1 con problema
   *[other] { $count } con problema
}
found-cut-off = { $count ->
    [0] Ninguna notificación quedó entre el pedido y la respuesta.
    [one] 1 notificación quedó entre el pedido y la respuesta cuando Recado se detuvo. Ahora está incierta, y Recado no la repite por su cuenta. Para verla: `recado outbox list --state unknown`
   *[other] { $count } notificaciones quedaron entre el pedido y la respuesta cuando Recado se detuvo. Ahora están inciertas, y Recado no las repite por su cuenta. Para verlas: `recado outbox list --state unknown`
}
found-missed = { $count ->
    [0] Ninguna notificación pasó su hora.
    [one] La hora de 1 notificación pasó mientras ningún Recado funcionaba. Te espera.
   *[other] La hora de { $count } notificaciones pasó mientras ningún Recado funcionaba. Te esperan.
}
found-missed-mailing = { $account }, { $template }: { $count ->
    [0] ninguna pasó su hora.
    [one] 1 pasó su hora.
   *[other] { $count } pasaron su hora.
    } Para enviar ahora: `recado outbox let-go --batch { $batch }`. Para desistir: `recado outbox cancel --batch { $batch }`
batches-resumed = { $count ->
    [0] Ningún envío estaba detenido.
    [one] 1 envío reanudado.
   *[other] { $count } envíos reanudados.
}
batches-paused = { $count ->
    [0] Ningún envío tenía algo por salir.
    [one] 1 envío en pausa. Lo que ya salió, salió.
   *[other] { $count } envíos en pausa. Lo que ya salió, salió.
}
account-paused = Lo que entre en la cola también espera. Para reanudar todo: `recado outbox resume`
messages-retried = { $count ->
    [0] Ninguna notificación volvió a la cola.
    [one] 1 notificación está de nuevo en cola.
   *[other] { $count } notificaciones están de nuevo en cola.
}
messages-not-retried = { $count ->
    [0] Ninguna quedó fuera.
    [one] 1 no se puede repetir, o todavía no:
   *[other] { $count } no se pueden repetir, o todavía no. El motivo de la primera:
}
messages-let-go = { $count ->
    [0] Ninguna notificación de este envío pasó su hora.
    [one] 1 notificación está en cola y sale ahora.
   *[other] { $count } notificaciones están en cola y salen ahora.
}
priority-urgent = Este envío va antes que los demás, también en las horas de silencio.
priority-normal = Este envío espera su turno como los demás.
priority-low = Este envío sale después de los demás.
report-written = { $count ->
    [0] Informe vacío guardado en { $path }.
    [one] Informe con 1 notificación guardado en { $path }.
   *[other] Informe con { $count } notificaciones guardado en { $path }.
}
messages-cancelled = { $count ->
    [0] Nada más en cola para cancelar.
    [one] 1 notificación cancelada. No se envía.
   *[other] { $count } notificaciones canceladas. No se envían.
}
message-settled = Anotado. La notificación ahora está así: { $state }
statuses-refreshed = { $checked ->
    [0] Ninguna notificación para revisar.
    [one] 1 notificación revisada, { $changed ->
        [0] sin novedad
       *[other] con novedad
    }.
   *[other] { $checked } notificaciones revisadas, { $changed ->
        [0] ninguna con novedad
        [one] 1 con novedad
       *[other] { $changed } con novedad
    }.
}
outcome-accepted = aceptada
outcome-refused = rechazada
outcome-never-left = no salió de este equipo
outcome-doubtful = incierta
outcome-none = sin respuesta todavía

## Demostración

demo-started = Servicio de práctica encendido, con el número { $number }. Nada sale de este equipo.
demo-templates = { $count ->
    [0] No se encontró ninguna plantilla.
    [one] 1 plantilla encontrada: “{ $template }”.
   *[other] { $count } plantillas encontradas. La demostración usa “{ $template }”.
}
demo-queued = El pedido { $order } salió para entrega: aviso para { $name } en cola.
demo-accepted = { $count ->
    [0] Ninguna notificación aceptada.
    [one] 1 notificación aceptada.
   *[other] { $count } notificaciones aceptadas.
}
demo-status = { $name }: { $state }
demo-done = Fin: { $accepted ->
    [0] ninguna aceptada
    [one] 1 aceptada
   *[other] { $accepted } aceptadas
}, { $delivered ->
    [0] ninguna entregada
    [one] 1 entregada
   *[other] { $delivered } entregadas
}, { $read ->
    [0] ninguna leída
    [one] 1 leída
   *[other] { $read } leídas
}. Nada de esto queda guardado.
demo-next =
    {""}
    Para practicar:                    recado account add --practice
    Para usar el número de tu negocio: recado account add --help

## Servicio de práctica

sandbox-started = Servicio de práctica en { $url }. Para terminar: Ctrl+C

## Revisión

doctor-database = Los datos en { $path } están en orden.
doctor-engine-free = La cola está libre: ningún otro Recado envía ahora.
doctor-engine-held-by-someone = Otro Recado se ocupa de la cola.
doctor-engine-held = Otro Recado se ocupa de la cola: { $program } (proceso { $pid }).
doctor-keychain = El llavero del sistema funciona.
doctor-token-from-environment = El token viene de RECADO_TOKEN; no se usa el llavero.
doctor-account = Cuenta “{ $name }”: todo en orden.

## Errores solo de la línea de comandos

error-data-folder-unknown = Recado no encuentra la carpeta de datos de este usuario.
    .advice = Indica una con `--data-dir`.
error-report-needs-file = Una hoja XLSX no es texto para la pantalla.
    .advice = Indica dónde guardarla con `--out informe.xlsx`.
error-faults-invalid = El JSON de `--faults` no es válido: { $why }
    .advice = Hay un ejemplo en `recado sandbox serve --help`.

error-sandbox-not-local = El servicio de práctica solo atiende en este ordenador, y { $address } no es una dirección suya.
    .advice = Usa una dirección como 127.0.0.1:0.

## files

files-kept = { $count ->
    [0] Ningún archivo guardado.
    [one] 1 archivo guardado, { $size }.
   *[other] { $count } archivos guardados, { $size }.
}
files-unused = { $count ->
    [0] Ninguno está sin uso.
    [one] 1 está sin uso desde hace 30 días, { $size }: `recado files clean` lo borra.
   *[other] { $count } están sin uso desde hace 30 días, { $size }: `recado files clean` los borra.
}
files-cleaned = { $count ->
    [0] Ningún archivo está sin uso desde hace 30 días.
    [one] 1 archivo borrado, { $size }.
   *[other] { $count } archivos borrados, { $size }.
}
column-file = Archivo
column-mime = Tipo
column-size = Tamaño
column-used = Último uso
