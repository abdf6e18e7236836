# Las palabras de la ventana en lugar de las que hablan de la línea de comandos. Cada clave de aquí existe en errors.ftl,
# terms.ftl o platform.ftl, con las mismas partes; en la ventana vale la de aquí. El próximo paso es algo que se ve o se pulsa en la pantalla.

## Cuentas

error-account-missing = Todavía no hay una cuenta en Recado.
    .advice = Conecta tu número, o prueba antes con la cuenta de práctica.
error-account-not-found = No hay una cuenta con el nombre “{ $name }”.
    .advice = Mira en Ajustes las cuentas que hay.
error-account-ambiguous = Hay varias cuentas y ninguna está en uso: { $names }.
    .advice = Elige en Ajustes la cuenta que quieres usar.
error-account-exists = Ya hay una cuenta con el nombre “{ $name }”.
    .advice = Elige otro nombre. La que ya existe está en Ajustes.
error-practice-unavailable = El servicio de la cuenta de práctica no está funcionando.
    .advice = Cierra Recado y ábrelo de nuevo. Con las otras cuentas puedes seguir.
error-api-url-invalid = La dirección del servicio no sirve: lleva solo esquema, servidor y puerto, sin versión ni ruta.
    .advice = Escríbela como https://graph.facebook.com, o deja el campo vacío para usar la de Meta.

## Token y llavero

error-keychain-unavailable = Recado no encuentra un llavero del sistema donde guardar el token.
    .advice = Activa el llavero del sistema (en Linux, GNOME Keyring o KWallet) y pega el token de nuevo en Ajustes.
error-keychain-locked = El llavero del sistema está bloqueado, o espera una contraseña.
    .advice = Desbloquea el llavero con su contraseña e inténtalo de nuevo.
error-token-too-long = El token es más largo de lo que acepta el llavero del sistema.
    .advice = Revisa que se haya pegado solo el token, una sola vez, y pégalo de nuevo.
error-token-unreadable = Lo que el llavero del sistema guarda para esta cuenta no se puede leer como un token.
    .advice = Pega el token de nuevo en Ajustes.
error-token-missing = La cuenta “{ $name }” no tiene token en este equipo.
    .advice = Pega su token en Ajustes.
error-confirmation-needed = El token iría a { $host }, que no es una dirección de Meta. No salió de este equipo.
    .advice = Comprueba la dirección. Si es la correcta, confirma para seguir.

## Servicio e internet

error-service-answer-unreadable = La respuesta llegó incompleta o no es de Meta. Puede ser de un proxy o de la página de acceso de una red.
    .advice = Abre una página en el navegador para ver si la red pide acceso. Si la cuenta usa otra dirección que no es la de Meta, revísala también. Después, inténtalo de nuevo.

## Plantillas y valores

error-template-not-found = No hay una plantilla “{ $name }” en la copia de este equipo.
    .advice = Actualiza la lista en Plantillas y búscala de nuevo.
error-template-language-missing = La plantilla “{ $name }” no existe en el idioma { $language }.
    .advice = Elige uno de estos idiomas: { $available }. Si es nueva en Meta, actualiza antes la lista en Plantillas.
error-template-language-ambiguous = La plantilla “{ $name }” existe en más de un idioma: { $available }.
    .advice = Elige uno de ellos en la lista de plantillas.
error-template-not-approved = { $status ->
        [DRAFT] La plantilla “{ $name }” ({ $language }) es un borrador y todavía no fue a aprobación.
        [PENDING] La plantilla “{ $name }” ({ $language }) espera la aprobación de Meta.
        [IN_APPEAL] La plantilla “{ $name }” ({ $language }) está en revisión en Meta.
        [REJECTED] Meta no aprobó la plantilla “{ $name }” ({ $language }).
        [PAUSED] Meta pausó la plantilla “{ $name }” ({ $language }).
        [DISABLED] Meta desactivó la plantilla “{ $name }” ({ $language }) de forma definitiva.
       *[other] La plantilla “{ $name }” ({ $language }) no está aprobada en Meta: { $status }.
    }
    .advice = { $status ->
        [DRAFT] Pide la aprobación en Meta y luego actualiza la lista en Plantillas.
        [PENDING] Espera la aprobación y actualiza la lista en Plantillas.
        [IN_APPEAL] Espera la revisión y actualiza la lista en Plantillas.
        [REJECTED] Mira el motivo en Plantillas y usa otra, o corrige esta en Meta y pide aprobación de nuevo.
        [PAUSED] Espera a que termine la pausa y actualiza la lista en Plantillas, o usa otra plantilla.
        [DISABLED] Usa otra plantilla aprobada.
       *[other] Actualiza la lista en Plantillas, o usa otra plantilla aprobada.
    }
error-template-needs-file = { $format ->
        [IMAGE] La plantilla “{ $name }” lleva una foto, y falta decir cuál.
        [VIDEO] La plantilla “{ $name }” lleva un video, y falta decir cuál.
       *[other] La plantilla “{ $name }” lleva un documento, y falta decir cuál.
    }
    .advice = Elige el archivo. No se envió nada.
error-variable-missing = Falta el valor de: { $names }.
    .advice = Completa lo que falta. No se envió nada.
error-variable-unknown = La plantilla no tiene: { $names }.
    .advice = La plantilla puede haber cambiado en Meta. Actualiza la lista en Plantillas y elige esta de nuevo.
    .details = La plantilla pide: { $expected }.
error-text-too-long = { $names ->
        [header] Con los valores, el encabezado queda con { $length } caracteres. El límite es { $limit }.
        [body] Con los valores, el texto queda con { $length } caracteres. El límite es { $limit }.
       *[other] Con los valores, una parte de la plantilla queda con { $length } caracteres. El límite es { $limit }.
    }
    .advice = Acorta los valores. La vista previa muestra cómo queda.

## Contactos y envíos

error-contact-exists = El número { $phone } ya está en los contactos.
    .advice = Busca el número en Contactos y cambia el contacto que ya existe.
error-message-not-found = No hay una notificación con el identificador “{ $id }”.
    .advice = Busca la notificación en Envíos.
error-message-not-uncertain = El estado de esta notificación ya se conoce. Dejó de estar incierta.
    .advice = Mira en Envíos cómo está.
error-batch-not-found = Esta cuenta no tiene un envío con el identificador “{ $id }”.
    .advice = Busca en Envíos. Si es de otra cuenta, elige antes esa cuenta.
error-retry-final = Meta rechazaría esta notificación otra vez, por el mismo motivo.
    .advice = Mira el motivo en su historia y envía una nueva, con eso corregido.
error-message-uncertain = No se sabe si Meta recibió esta notificación. Intentarlo de nuevo puede enviarla dos veces.
    .advice = Averígualo con la persona. Si no la recibió, elige “No se envió” y entonces inténtalo de nuevo.

## Hojas de cálculo

error-recipient-column-missing = Ninguna columna de la hoja dice a quién enviar. Tiene: { $columns }.
    .advice = Llama teléfono a la columna de los números y guarda la hoja.
error-recipient-column-ambiguous = Más de una columna puede ser la de los teléfonos: { $columns }.
    .advice = Llama teléfono solo a la columna correcta y guarda la hoja.

## Datos en este equipo

error-data-folder-unusable = Recado no puede leer ni escribir en su carpeta de datos.
    .advice = Revisa que haya espacio en el disco, que la carpeta sea tuya y que se pueda escribir en el disco, e inténtalo de nuevo.
    .details = Dónde: { $path }
error-database-error = Recado no pudo leer o escribir los datos.
    .advice = Inténtalo de nuevo. Si sigue pasando, cierra Recado y ábrelo de nuevo; si tampoco así, muestra los Detalles a quien se ocupa de él.
error-internal = Algo en el propio Recado falló.
    .advice = Inténtalo de nuevo. Si sigue pasando, copia los Detalles y muéstralos a quien se ocupa de Recado.
error-sandbox-start = El servicio de práctica no puede abrir la dirección { $address }. Quizá otro programa ya use ese puerto.
    .advice = Cierra Recado y ábrelo de nuevo.

## Por qué un envío está detenido

stop-token = Meta rechazó el token. El envío está detenido, y lo que falta sigue en cola.
    .advice = Pega un token nuevo en Ajustes y reanuda el envío.
stop-permission = El token no tiene permiso para enviar desde este número. El envío está detenido, y lo que falta sigue en cola.
    .advice = En Meta, dale al token acceso a esta cuenta. Después, revisa la cuenta en Ajustes y reanuda el envío.
stop-payment = Meta no acepta envíos por el pago de la cuenta. El envío está detenido, y lo que falta sigue en cola.
    .advice = En Meta, revisa el medio de pago y los términos pendientes. Después, reanuda el envío.
stop-policy = Meta restringe los envíos de esta cuenta. El envío está detenido, y lo que falta sigue en cola.
    .advice = Mira en Meta qué está restringido y, si corresponde, pide una revisión. Cuando lo levante, reanuda el envío.
stop-number = El número de la empresa no está listo para enviar por Meta. El envío está detenido, y lo que falta sigue en cola.
    .advice = Registra o verifica el número en Meta. Después, revisa la cuenta en Ajustes y reanuda el envío.
stop-template-paused = Meta pausó la plantilla. El envío está detenido, y lo que falta sigue en cola.
    .advice = Espera a que termine la pausa y reanuda el envío, o cancela lo que falta y usa otra plantilla.
stop-template-disabled = Meta desactivó la plantilla de forma definitiva. El envío está detenido, y lo que falta sigue en cola.
    .advice = Cancela lo que falta y envía con otra plantilla.
stop-template-missing = Meta no encuentra la plantilla en este idioma, o no está aprobada. El envío está detenido, y lo que falta sigue en cola.
    .advice = Actualiza la lista en Plantillas y mira cómo está esta. Después, reanuda el envío o cancela lo que falta.
stop-person = Este envío está en pausa, porque alguien lo pidió. Lo que falta sigue en cola.
    .advice = Cuando quieras que siga, reanuda el envío.
stop-restored = Estos datos fueron restaurados, copiados o traídos de otro equipo. Lo que está en cola quizá ya salió de allí, y por eso nada sale de aquí.
    .advice = Averigua con las personas, o en el otro equipo, qué ya salió. Cancela lo que no debe salir y reanuda el envío.

## Por qué una notificación está como está

-settle = Mira la conversación con la persona. Si llegan noticias de Meta, Recado corrige el estado. Si sabes qué pasó, elige “Se envió” o “No se envió”.

reason-duplicate-key = Esta notificación ya había entrado en la cola una vez. Esta segunda queda omitida.
    .advice = No necesitas hacer nada. Si de verdad quieres enviar otra, empieza una nueva.

## Qué encuentra la revisión de una cuenta

problem-token-refused = Meta dice que el token no es válido.
    .advice = Genera un token nuevo en Meta y pégalo en lugar de este.
problem-token-expires-soon = El token vence en menos de siete días.
    .advice = Genera un token nuevo en Meta y pégalo en lugar de este.
problem-token-may-not-send = El token no tiene permiso para enviar mensajes (whatsapp_business_messaging).
    .advice = En Meta, genera un token con ese permiso y pégalo en lugar de este.
problem-token-may-not-manage = El token no tiene permiso para administrar la cuenta y sus plantillas (whatsapp_business_management).
    .advice = En Meta, genera un token con ese permiso y pégalo en lugar de este.
problem-number-of-another-account = El número no es de esta cuenta de WhatsApp Business. Las plantillas de la cuenta no sirven para él.
    .advice = Compara los dos identificadores con los que muestra Meta. Si no coinciden, conecta la cuenta correcta en Ajustes.
problem-number-not-connected = El número no está conectado al servicio de Meta y no puede enviar.
    .advice = Registra el número en Meta. Después, revisa la cuenta en Ajustes.

## Próximo paso

advice-renew-token = Genera un token nuevo en Meta y pégalo en lugar de este.
advice-check-template = Actualiza la lista en Plantillas y mira cómo está esta.
advice-check-columns = Compara los campos que completaste con los que pide la plantilla.

## Listas de contactos

error-segment-not-found = No hay un grupo “{ $name }”.
    .advice = Mira en Contactos qué grupos hay.
error-field-unknown = Ningún contacto tiene un campo “{ $name }”.
    .advice = Elige uno de los campos que muestra la lista.
error-nobody-chosen = Nadie está en “{ $called }” ahora. Nada entró en la cola.
    .advice = Mira en Contactos quién tiene la etiqueta, o quién está en el grupo.
error-phone-column-missing = Ninguna columna del archivo parece tener los teléfonos. Tiene: { $columns }.
    .advice = Elige en la vista previa la columna de los teléfonos.
error-phone-column-wrong = La columna “{ $column }” no tiene ningún teléfono, solo palabras. No se importó nada.
    .advice = Elige en la vista previa otra columna para los teléfonos.

## Cobros

error-charge-values-differ = El Pix es de { $pix } y el boleto es de { $boleto }.
    .advice = Revisa cuál de los dos está bien. Si son distintos a propósito, como en un descuento para quien paga por Pix, envía de todos modos.
error-charge-invoice-differs = { $kind ->
        [boleto] El boleto es de { $charge }, y el mensaje dice { $said }.
       *[other] El Pix es de { $charge }, y el mensaje dice { $said }.
    }
    .advice = Corrige lo que no esté bien. Si está bien así, envía de todos modos.
