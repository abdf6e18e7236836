# Las palabras de los estados (state-…), por qué un envío está detenido (stop-…), por qué una notificación está como
# está (reason-…) y qué encuentra la revisión de una cuenta (problem-…). El próximo paso va en .advice.

## Estados de una notificación

state-scheduled = programada
state-queued = en cola
state-sending = enviando
state-accepted = aceptada
state-held = retenida
state-sent = enviada
state-delivered = entregada
state-read = leída
state-failed = fallida
state-unknown = incierta
state-missed = pasó su hora
state-expired = plazo vencido
state-cancelled = cancelada
state-skipped = omitida

## Por qué un envío está detenido

stop-token = Meta rechazó el token. El envío está detenido, y lo que falta sigue en cola.
    .advice = Pega un token nuevo con `recado account secret NOMBRE --kind token` y reanuda con `recado outbox resume`.
stop-permission = El token no tiene permiso para enviar desde este número. El envío está detenido, y lo que falta sigue en cola.
    .advice = En Meta, dale al token acceso a esta cuenta, revísala con `recado account check` y reanuda con `recado outbox resume`.
stop-payment = Meta no acepta envíos por el pago de la cuenta. El envío está detenido, y lo que falta sigue en cola.
    .advice = En Meta, revisa el medio de pago y los términos pendientes. Después, reanuda con `recado outbox resume`.
stop-policy = Meta restringe los envíos de esta cuenta. El envío está detenido, y lo que falta sigue en cola.
    .advice = Mira en Meta qué está restringido y, si corresponde, pide una revisión. Cuando lo levante, reanuda con `recado outbox resume`.
stop-number = El número de la empresa no está listo para enviar por Meta. El envío está detenido, y lo que falta sigue en cola.
    .advice = Registra o verifica el número en Meta, mira cómo está con `recado account check` y reanuda con `recado outbox resume`.
stop-template-paused = Meta pausó la plantilla. El envío está detenido, y lo que falta sigue en cola.
    .advice = Espera a que termine la pausa y reanuda con `recado outbox resume`, o cancela con `recado outbox cancel --batch ID` y usa otra plantilla.
stop-template-disabled = Meta desactivó la plantilla de forma definitiva. El envío está detenido, y lo que falta sigue en cola.
    .advice = Cancela lo que falta con `recado outbox cancel --batch ID` y envía con otra plantilla.
stop-template-missing = Meta no encuentra la plantilla en este idioma, o no está aprobada. El envío está detenido, y lo que falta sigue en cola.
    .advice = Actualiza las plantillas con `recado template sync` y revisa esta. Después, reanuda con `recado outbox resume` o cancela con `recado outbox cancel --batch ID`.
stop-person = Este envío está en pausa, porque alguien lo pidió. Lo que falta sigue en cola.
    .advice = Cuando quieras que siga, reanuda con `recado outbox resume`.
stop-restored = Estos datos fueron restaurados, copiados o traídos de otro equipo. Lo que está en cola quizá ya salió de allí, y por eso nada sale de aquí.
    .advice = Averigua con las personas, o en el otro equipo, qué ya salió. Lo que de verdad falta sigue con `recado outbox resume`; lo que no debe salir, cancélalo antes con `recado outbox cancel --batch ID`.

## Por qué una notificación está como está

-in-doubt = Meta puede haber aceptado la notificación, o no. Recado no la envía de nuevo por su cuenta.
-settle = Mira la conversación con la persona. Si llegan noticias de Meta, Recado corrige el estado. Si sabes qué pasó, indícalo con `recado outbox resolve ID --as sent` o `--as not-sent`.

reason-refused = Meta rechazó la notificación.
    .advice = Mira en Detalles qué dice Meta.
reason-delivery-failed = Meta aceptó la notificación, pero después desistió de entregarla.
    .advice = Confirma el número con la persona o contáctala por otro medio.
reason-never-left = No hubo conexión con el servicio de Meta. El pedido no salió de este equipo.
    .advice = Recado lo intenta de nuevo solo. Si tarda, revisa la conexión a internet de este equipo.
reason-settled-not-sent = Indicaste que esta notificación no llegó a salir.
    .advice = Envía una nueva, si todavía hace falta.
reason-duplicate-key = Otra notificación de esta cuenta ya usa esta clave. Esta queda omitida.
    .advice = Si de verdad es otra notificación, envíala con otra clave. Si es la misma, no necesitas hacer nada.
reason-duplicate-row = La misma persona, con los mismos valores, ya está en este envío. Esta fila queda omitida.
    .advice = No necesitas hacer nada.
reason-bad-row = Esta fila de la hoja no se puede enviar como está.
    .advice = Corrige la fila y envía de nuevo solo las corregidas.
reason-opted-out = Esta persona pidió no recibir este tipo de notificación.
    .advice = Si cambia de idea, registre la autorización en el contacto y envíe de nuevo.
reason-messaging-limit = En 24 horas, tu número ya llegó a tantas personas como Meta permite. Esta notificación espera.
    .advice = No necesitas hacer nada: sale sola en cuanto haya lugar.
reason-pair-limit = Esta persona recibió muchas notificaciones en poco tiempo. La próxima espera un poco.
    .advice = No necesitas hacer nada: sale sola.
reason-file-refused = Meta no aceptó el archivo de esta notificación, y no salió.
    .advice = Mira el motivo, corrige el archivo y envía de nuevo con él. Si el archivo está bien, inténtalo otra vez.
reason-file-missing = El archivo de esta notificación ya no está en la carpeta de datos de Recado, o fue cambiado allí. No salió.
    .advice = Envía de nuevo, eligiendo el archivo otra vez.
reason-file-forgotten = Meta ya no encontró el archivo de esta notificación, y no la aceptó.
    .advice = Inténtalo de nuevo: Recado sube el archivo otra vez.
reason-no-answer = El pedido salió, y la respuesta de Meta no llegó a tiempo. { -in-doubt }
    .advice = { -settle }
reason-broken-answer = La conexión se cortó antes de que llegara completa la respuesta de Meta. { -in-doubt }
    .advice = { -settle }
reason-foreign-answer = La respuesta que llegó no es de Meta. Puede ser de un proxy o de la página de acceso de una red. { -in-doubt }
    .advice = { -settle }
reason-answer-without-id = Meta respondió, pero sin el identificador de la notificación. { -in-doubt }
    .advice = { -settle }
reason-server-error = El servicio de Meta tuvo un problema y no dijo qué pasó con el pedido. { -in-doubt }
    .advice = { -settle }
reason-interrupted = Recado se detuvo entre el pedido y la respuesta. { -in-doubt }
    .advice = { -settle }

## Qué encuentra la revisión de una cuenta

problem-token-refused = Meta dice que el token no es válido.
    .advice = Genera un token nuevo en Meta y pégalo con `recado account secret NOMBRE --kind token`.
problem-token-expires-soon = El token vence en menos de siete días.
    .advice = Genera un token nuevo en Meta y pégalo con `recado account secret NOMBRE --kind token`.
problem-token-may-not-send = El token no tiene permiso para enviar mensajes (whatsapp_business_messaging).
    .advice = En Meta, genera un token con ese permiso y pégalo con `recado account secret NOMBRE --kind token`.
problem-token-may-not-manage = El token no tiene permiso para administrar la cuenta y sus plantillas (whatsapp_business_management).
    .advice = En Meta, genera un token con ese permiso y pégalo con `recado account secret NOMBRE --kind token`.
problem-number-of-another-account = El número no es de esta cuenta de WhatsApp Business. Las plantillas de la cuenta no sirven para él.
    .advice = Compara los dos identificadores con los que muestra Meta. Si no coinciden, agrega la cuenta correcta con `recado account add`.
problem-number-not-connected = El número no está conectado al servicio de Meta y no puede enviar.
    .advice = Registra el número en Meta y revisa de nuevo con `recado account check`.
problem-quality-low = La calidad del número está baja. Meta puede reducir el límite de envío.
    .advice = Hasta que suba la calidad, envía menos, y solo a quien dio su autorización.
problem-test-number = Este es un número de prueba. Solo envía a los números de su lista de prueba.
    .advice = Para avisar a tus clientes, registra un número definitivo en Meta.
problem-template-rejected = Meta rechazó esta plantilla. Ya no se puede enviar.
    .advice = Ve el motivo en Plantillas. Corrige el texto en Meta o usa otra plantilla.
problem-template-paused = Meta pausó esta plantilla por las quejas. Por ahora no se puede enviar.
    .advice = Espera a que termine la pausa o usa otra plantilla.
problem-template-disabled = Meta desactivó esta plantilla para siempre.
    .advice = Usa otra plantilla.
problem-template-moves = Meta va a cambiar la categoría de esta plantilla. El precio de cada envío puede cambiar.
    .advice = Ve la categoría nueva en Plantillas. Si no es correcta, pide una revisión a Meta.

## Cuenta de práctica

practice-account-name = Práctica

## Informe

report-row = Fila
report-key = Clave
report-to = Para
report-name = Nombre
report-template = Plantilla
report-language = Idioma
report-state = Código del estado
report-state-text = Estado
report-reason = Código del motivo
report-reason-text = Motivo
report-advice = Próximo paso
report-platform-code = Código de Meta
report-attempts = Intentos
report-created-at = Creada
report-updated-at = Cambió
report-sent-at = Enviada
report-delivered-at = Entregada
report-read-at = Leída
report-wamid = ID en Meta
report-id = ID

## Listas de contactos: columnas de lo que se exporta, de las filas rechazadas y de las tarjetas

sheet-name = Nombre
sheet-phone = Teléfono
sheet-tags = Etiquetas
sheet-language = Idioma
sheet-notes = Observaciones
sheet-consent = Consentimiento
refused-row = Fila rechazada
refused-code = Código del rechazo
refused-reason = Motivo del rechazo
card-birthday = cumpleaños
card-email = correo electrónico
card-organization = empresa
card-title = puesto
card-other-phones = otros teléfonos
card-address = dirección
card-nickname = apodo

## Todo lo que está guardado sobre una persona

held-title = Lo que está guardado sobre esta persona, el { $at }
held-alias = También en WhatsApp como
held-since = En la lista desde el { $at }; último cambio el { $changed }
held-consents = Autorizaciones y bajas
held-purpose-utility = avisos
held-purpose-marketing = marketing
held-given = { $at }: autorizó { $purpose }. Origen: { $source }
held-taken-back = { $at }: ya no quiere { $purpose }. { $source }
held-messages = Notificaciones
held-answers = Respuestas
held-nothing = Nada.

## Pedidos de aprobación

problem-template-refused = Meta no aceptó la plantilla.
    .advice = Corrige el borrador y pide la aprobación de nuevo.
