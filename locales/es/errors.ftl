# Qué salió mal (error-…), con el próximo paso en .advice. Las claves son los códigos, con guiones. Lo que Meta rechaza
# va en platform.ftl. Un .details lleva lo que no siempre se sabe: solo aparece cuando están todos sus valores.

## Cuentas

error-account-missing = Todavía no hay una cuenta en Recado.
    .advice = Agrega la tuya con `recado account add --name NOMBRE --waba-id ID --phone-number-id ID --token-stdin`. Para conocer Recado antes, usa `recado demo`.
error-account-not-found = No hay una cuenta con el nombre “{ $name }”.
    .advice = Mira los nombres con `recado account list`.
error-account-ambiguous = Hay varias cuentas y ninguna es la predeterminada: { $names }.
    .advice = Indica cuál usar con `--account NOMBRE`.
error-account-exists = Ya hay una cuenta con el nombre “{ $name }”.
    .advice = Elige otro nombre, o mira la que ya existe con `recado account list`.
error-number-connected = Este número ya está en la cuenta “{ $name }”.
    .advice = Usa esa cuenta. Si su token cambió, pega ahí el nuevo.
error-account-in-use = La cuenta “{ $name }” tiene notificaciones en la bandeja de salida. Se queda, para que no se pierda su historial.
    .advice = Si ya no quieres enviar desde ella, revoca su token en Meta.
error-field-invalid = { $field ->
        [name] El nombre de la cuenta está vacío o tiene caracteres que no se pueden mostrar.
        [waba_id] El identificador de la cuenta de WhatsApp Business no sirve: “{ $value }”.
        [phone_number_id] El identificador del número no sirve, o es de otra cuenta de WhatsApp Business: “{ $value }”.
        [graph_version] La versión de Graph API no sirve: “{ $value }”.
        [time_zone] Recado no conoce esta zona horaria: “{ $value }”.
        [api_url] La dirección del servicio no sirve: “{ $value }”.
        [contact_field] El valor “{ $value }” no tiene nombre de campo.
        [consent_source] Falta decir de dónde vino la autorización.
        [tag] La etiqueta no tiene nombre.
        [segment] El grupo no tiene nombre.
        [encoding] Recado no conoce la codificación “{ $value }”.
        [separator] “{ $value }” no puede separar columnas.
        [currency] “{ $value }” no es la sigla de una moneda.
        [kind] “{ $value }” no es un tipo de campo.
        [days] “{ $value }” no es un número de días.
        [test] Recado no entiende la condición “{ $value }”.
       *[other] El valor de { $field } no sirve: “{ $value }”.
    }
    .advice = { $field ->
        [name] Dale a la cuenta un nombre corto, como “Tienda Centro”.
        [waba_id] Copia de Meta el identificador de la cuenta de WhatsApp Business. Solo tiene dígitos.
        [phone_number_id] Copia de Meta el identificador del número, que está en la misma cuenta de WhatsApp Business. Solo tiene dígitos y no es el teléfono.
        [graph_version] Escribe la letra v, un número, un punto y otro número, como v25.0.
        [time_zone] Escribe el nombre con región y ciudad, como America/Sao_Paulo.
        [api_url] Escribe solo esquema, servidor y puerto, como https://graph.facebook.com.
        [contact_field] Dale un nombre al campo, como pedido o previsión, o borra el valor.
        [consent_source] Escribe dónde autorizó la persona, como mostrador o sitio web.
        [tag] Dale un nombre a la etiqueta.
        [segment] Dale un nombre al grupo.
        [encoding] Usa una como utf-8 o windows-1252.
        [separator] Usa un solo signo, como ; o , o tab.
        [currency] Usa las tres letras, como BRL o USD.
        [kind] Usa text, number, date o money.
        [days] Usa un número entero, como 180, o none para guardarlo siempre.
        [test] Escribe como ciudad=Recife o valor>=100.
       *[other] Corrige el valor e inténtalo de nuevo.
    }
error-practice-unavailable = El servicio de la cuenta de práctica no está funcionando aquí.
    .advice = Abre Recado de nuevo. En la línea de comandos, `recado demo` muestra un envío completo sin tocar tus datos.
error-api-url-invalid = La dirección del servicio no sirve: lleva solo esquema, servidor y puerto, sin versión ni ruta.
    .advice = Escríbela como https://graph.facebook.com, o quita `--api-url` para usar la de Meta.
error-api-url-plain-http = La dirección usa http, y el token quedaría a la vista en el camino. Recado solo acepta http en este mismo equipo.
    .advice = Usa https, o una dirección de este equipo, como http://127.0.0.1:8080.

## Token y llavero

error-keychain-unavailable = Recado no encuentra un llavero del sistema donde guardar el token.
    .advice = Activa el llavero del sistema (en Linux, GNOME Keyring o KWallet) y usa `recado account secret NOMBRE --kind token`. En un servidor, pasa el token en la variable `RECADO_TOKEN`.
error-keychain-locked = El llavero del sistema está bloqueado, o espera una contraseña.
    .advice = Desbloquea el llavero e inténtalo de nuevo. En un servidor, pasa el token en la variable `RECADO_TOKEN`.
error-token-too-long = El token es más largo de lo que acepta el llavero del sistema.
    .advice = Revisa que se haya pegado solo el token. Si es ese, pásalo en la variable `RECADO_TOKEN`.
error-token-unreadable = Lo que el llavero del sistema guarda para esta cuenta no se puede leer como un token.
    .advice = Guarda el token de nuevo con `recado account secret NOMBRE --kind token`.
error-token-missing = La cuenta “{ $name }” no tiene token en este equipo.
    .advice = Pega el token con `recado account secret "{ $name }" --kind token`, que lo lee de la entrada estándar.
error-token-malformed = El texto recibido no es un token: está vacío, o tiene espacios o letras que un token no lleva.
    .advice = Copia de Meta solo el token, completo, y pégalo de nuevo.
error-confirmation-needed = El token iría a { $host }, que no es una dirección de Meta. No salió de este equipo.
    .advice = Comprueba la dirección. Si es la correcta, repite el comando y responde “s”.

## Servicio e internet

error-service-refused = Meta rechazó el pedido.
    .advice = Mira en Detalles qué dice Meta.
error-service-unreachable = Recado no logra llegar al servicio de Meta. Lo que está en cola espera.
    .advice = Revisa la conexión a internet, el proxy y el cortafuegos de este equipo, e inténtalo de nuevo.
error-service-no-answer = El servicio de Meta no respondió a tiempo.
    .advice = Espera un minuto e inténtalo de nuevo.
error-service-answer-unreadable = La respuesta llegó incompleta o no es de Meta. Puede ser de un proxy o de la página de acceso de una red.
    .advice = Abre una página en el navegador para ver si la red pide acceso. Revisa también la dirección de la cuenta con `recado account list`, e inténtalo de nuevo.
error-history-unavailable = En esta cuenta, Meta no informa la entrega cuando Recado pregunta.
    .advice = Mira las cifras de entrega en WhatsApp Manager, en Meta. Sin noticias, la notificación sigue aceptada.

## Plantillas y valores

error-template-not-found = No hay una plantilla “{ $name }” en la copia de este equipo.
    .advice = Trae las plantillas de Meta con `recado template sync` y mira los nombres con `recado template list`.
error-template-language-missing = La plantilla “{ $name }” no existe en el idioma { $language }.
    .advice = Usa uno de estos idiomas con `--language`: { $available }. Si es nueva en Meta, actualiza antes con `recado template sync`.
error-template-language-ambiguous = La plantilla “{ $name }” existe en más de un idioma: { $available }.
    .advice = Indica cuál usar con `--language`.
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
        [DRAFT] Pide la aprobación en Meta y luego actualiza con `recado template sync`.
        [PENDING] Espera la aprobación y actualiza con `recado template sync`.
        [IN_APPEAL] Espera la revisión y actualiza con `recado template sync`.
        [REJECTED] Mira el motivo con `recado template show { $name }` y usa otra plantilla, o corrige esta y pide aprobación de nuevo.
        [PAUSED] Espera a que termine la pausa y actualiza con `recado template sync`, o usa otra plantilla.
        [DISABLED] Usa otra plantilla. `recado template list --status APPROVED` muestra las aprobadas.
       *[other] Actualiza con `recado template sync` o usa otra plantilla. `recado template list --status APPROVED` muestra las aprobadas.
    }
error-template-unsupported = La plantilla tiene una parte que esta versión de Recado todavía no completa: { $names }.
    .advice = Usa otra plantilla, o mira si hay una versión más nueva de Recado.
error-template-needs-file = { $format ->
        [IMAGE] La plantilla “{ $name }” lleva una foto, y falta decir cuál.
        [VIDEO] La plantilla “{ $name }” lleva un video, y falta decir cuál.
       *[other] La plantilla “{ $name }” lleva un documento, y falta decir cuál.
    }
    .advice = Indica el archivo o la dirección con `--media`. En una planilla, la columna con los nombres de los archivos va en `--media-column`, o la carpeta en `--media-folder`.
error-template-takes-no-file = La plantilla “{ $name }” no lleva archivo.
    .advice = Envía sin el archivo, o usa una plantilla con imagen, video o documento en el encabezado.
error-variable-missing = Falta el valor de: { $names }.
    .advice = { $header ->
        [yes] Indica la foto, el video o el documento del encabezado con `--media`, y el resto con `--var nombre=valor`. La plantilla pide: { $expected }.
       *[no] Dale un valor a cada variable con `--var nombre=valor`. La plantilla pide: { $expected }.
    }
error-variable-unknown = La plantilla no tiene: { $names }.
    .advice = Revisa los nombres de las variables con `recado template show NOMBRE`.
    .details = La plantilla pide: { $expected }.
error-variable-invalid = El valor no sirve para: { $names }.
    .advice = Un cupón lleva solo letras sin acento y dígitos, hasta 15. Un archivo es una dirección https o un identificador de Meta. Un botón de respuesta lleva de 1 a 128 caracteres.
error-text-too-long = { $names ->
        [header] Con los valores, el encabezado queda con { $length } caracteres. El límite es { $limit }.
        [body] Con los valores, el texto queda con { $length } caracteres. El límite es { $limit }.
       *[other] Con los valores, una parte de la plantilla queda con { $length } caracteres. El límite es { $limit }.
    }
    .advice = Acorta los valores. `recado template preview NOMBRE --var nombre=valor` muestra cómo queda.

## Teléfonos y contactos

error-phone-empty = Falta el teléfono.
    .advice = Escribe el número con su código de área, como 11 98765-4321.
error-phone-damaged = La hoja de cálculo dañó este teléfono: “{ $value }”. Puede que se hayan perdido dígitos.
    .advice = En la hoja de cálculo, cambia la columna a texto, escribe el número de nuevo y exporta otra vez.
error-phone-area-code-missing = Falta el código de área en “{ $value }”.
    .advice = Escribe el número con su código de área, como 11 98765-4321.
error-phone-ninth-digit-missing = Falta el noveno dígito en “{ $value }”. Hoy el número probable es { $suggestion }.
    .advice = Confírmalo con la persona y, si es ese, usa { $suggestion }.
error-phone-not-reachable = “{ $value }” es un número de servicio, como los gratuitos, y no recibe WhatsApp.
    .advice = Usa el celular de la persona o el teléfono de su empresa.
error-phone-invalid = “{ $value }” no es un teléfono que Recado reconozca.
    .advice = Escribe el número con su código de área, como 11 98765-4321. De otro país, empieza con + y su código.
error-country-unknown = “{ $value }” no es la sigla de un país.
    .advice = Usa las dos letras del país, como BR o PT.
error-contact-exists = El número { $phone } ya está en los contactos.
    .advice = Mira el contacto con `recado contact search { $phone }`.
error-contact-not-found = Este contacto ya no está en la lista.
    .advice = Elige otro, o agrega a la persona de nuevo.

error-person-not-found = No hay nada guardado sobre el número { $phone }.
    .advice = Comprueba el número. Si la persona usa otro, busca por ese.
error-edit-not-found = Este cambio no se puede deshacer: ya se deshizo, o es demasiado antiguo.
    .advice = Corrige los contactos uno por uno, o importa de nuevo la hoja correcta.
error-edit-not-last = Después de esta hubo otra importación.
    .advice = Deshaz antes la más nueva.
error-segment-not-found = No hay un grupo “{ $name }”.
    .advice = Mira los grupos con `recado segment list`.
error-segment-exists = Ya hay un grupo “{ $name }”.
    .advice = Elige otro nombre, o cambia el grupo que ya existe.
error-field-unknown = Ningún contacto tiene un campo “{ $name }”.
    .advice = Mira los campos con `recado field list`. Para crear uno: `recado field set NOMBRE`.
error-field-value-invalid = “{ $value }” no sirve para “{ $field }”.
    .advice = Escribe el valor como lo pide el campo: un número como 1.234,50, una fecha como 31/12/2026.
error-nobody-chosen = Nadie está en “{ $called }” ahora. Nada entró en la cola.
    .advice = Comprueba el nombre de la etiqueta o del grupo con `recado contact list`.
error-message-in-flight = Una notificación para esta persona está saliendo ahora, y Meta todavía no respondió. No se borró nada.
    .advice = Espera un minuto e inténtalo de nuevo.
## Bandeja de salida

error-message-not-found = No hay una notificación con el identificador “{ $id }”.
    .advice = Mira los identificadores con `recado outbox list`.
error-message-not-uncertain = La notificación “{ $id }” no está incierta; su estado ya se conoce.
    .advice = Mira el estado con `recado outbox show { $id }`.
error-batch-not-found = Esta cuenta no tiene un envío con el identificador “{ $id }”.
    .advice = Mira los envíos con `recado outbox list`. Si es de otra cuenta, indica cuál con `--account NOMBRE`.
error-time-passed = La hora indicada ya pasó: { $at }.
    .advice = Elige una hora que todavía no llega, o envía sin hora.
error-time-invalid = “{ $value }” no es una fecha con hora que Recado entienda.
    .advice = Escríbela como 2026-12-01 09:00, en el huso de la cuenta, o como 2026-12-01T09:00:00-03:00.
error-message-not-retryable = { $state ->
        [scheduled] Esta notificación está programada y todavía no salió.
        [queued] Esta notificación está en cola y todavía no salió.
        [sending] Esta notificación está saliendo ahora.
        [expired] El plazo de esta notificación venció.
        [cancelled] Esta notificación fue cancelada.
        [skipped] Esta notificación fue omitida y nunca entró en la cola.
       *[other] Meta ya aceptó esta notificación.
    }
    .advice = Solo se intenta de nuevo lo que falló o pasó su hora. Si todavía hace falta, envía una nueva.
error-retry-final = Meta rechazaría esta notificación otra vez, por el mismo motivo.
    .advice = Mira el motivo con `recado outbox show { $id }` y envía una nueva, con eso corregido.
error-retry-later = Meta solo acepta esta notificación de nuevo a partir de { $at }.
    .advice = Inténtalo después de esa hora. Antes, Meta la rechaza otra vez.
error-message-uncertain = No se sabe si Meta recibió esta notificación. Intentarlo de nuevo puede enviarla dos veces.
    .advice = Averígualo con la persona. Si no la recibió, indícalo con `recado outbox resolve { $id } --as not-sent` y entonces inténtalo de nuevo.
error-engine-busy = Otro Recado ya se ocupa de los envíos de estos datos, y solo uno puede hacerlo a la vez.
    .advice = Deja que el otro siga: también envía lo que entre en la cola. Si prefieres este, cierra el otro e inténtalo de nuevo.
    .details = Quién se ocupa de los envíos: { $program } (proceso { $pid }).

## Hojas de cálculo

error-sheet-missing = El archivo “{ $file }” no está ahí.
    .advice = Revisa el nombre y la carpeta del archivo.
error-sheet-is-folder = “{ $file }” es una carpeta, no un archivo.
    .advice = Indica la hoja que está dentro de ella.
error-sheet-unreadable = El archivo no se puede leer.
    .advice = Revisa que tengas permiso para abrir el archivo y que su disco siga conectado.
error-sheet-empty = La hoja “{ $file }” no tiene ninguna fila con datos.
    .advice = Pon los nombres de las columnas en la primera fila y las personas a partir de la segunda.
error-sheet-header-missing = La primera fila de “{ $file }” no trae los nombres de las columnas.
    .advice = Pon arriba una fila con el nombre de cada columna, como teléfono, nombre y pedido.
error-sheet-header-duplicate = Dos columnas de “{ $file }” se llaman “{ $detail }”.
    .advice = Dale un nombre distinto a cada columna.
error-sheet-header-unreadable = La primera fila de “{ $file }” no se puede leer: unas comillas no cierran, o una celda muestra un error.
    .advice = Corrige la primera fila y guarda la hoja de nuevo.
error-sheet-unknown = “{ $file }” no es una hoja CSV ni XLSX.
    .advice = Abre el archivo en el programa de hojas de cálculo y guárdalo como XLSX o CSV.
error-sheet-other-format = Recado no lee este tipo de hoja: “{ $file }”.
    .advice = Abre el archivo en el programa de hojas de cálculo y guárdalo como XLSX o CSV.
error-sheet-encrypted = La hoja “{ $file }” está protegida con contraseña.
    .advice = Guarda una copia sin contraseña y usa esa copia.
error-sheet-broken = La hoja “{ $file }” está dañada y no se puede leer hasta el final. No se usó nada de ella.
    .advice = Ábrela en el programa de hojas de cálculo, guárdala de nuevo y repite.
error-sheet-too-big = La hoja “{ $file }” es más grande de lo que Recado lee de una vez.
    .advice = Divídela en hojas más pequeñas, o guárdala como CSV.
error-sheet-unwritable = El archivo “{ $file }” no se puede escribir.
    .advice = Revisa que la carpeta exista y sea tuya, que haya espacio en el disco y que ningún otro programa tenga el archivo abierto.
error-sheet-row-too-many-cells = La fila tiene más celdas que columnas tiene la hoja.
    .advice = Mira si un valor tiene dentro el separador de las columnas. Si es así, pon el valor entre comillas.
error-sheet-row-quote-open = Unas comillas abren en esta fila y no cierran.
    .advice = Cierra las comillas, o quita las que sobran.
error-sheet-row-too-long = La fila es demasiado larga para ser una sola.
    .advice = Mira si falta cerrar unas comillas o un salto de línea.
error-sheet-row-not-text = La fila tiene algo que no es texto.
    .advice = Ábrela en el programa de hojas de cálculo y guárdala de nuevo, como XLSX o como CSV en UTF-8.
error-sheet-cell-error = Una celda de la fila muestra un error en lugar del valor, como #N/D.
    .advice = Corrige la fórmula, o escribe el valor en su lugar.
error-sheet-row-unreadable = Una celda de la fila no se puede leer.
    .advice = Escribe su valor de nuevo y guarda la hoja.
error-sheet-too-many-columns = El archivo “{ $file }” tiene { $detail } columnas. Una lista de personas no tiene más de 1000.
    .advice = Deja en el archivo solo las columnas que importan. Si no tiene tantas, comprueba el separador.
error-sheet-page-missing = El libro “{ $file }” no tiene una hoja “{ $detail }”.
    .advice = Elige una de las hojas que muestra.
error-sheet-card-open = La tarjeta empieza y no termina.
    .advice = Exporta los contactos de nuevo desde el teléfono o el programa de donde vinieron.
error-phone-column-missing = Ninguna columna del archivo parece tener los teléfonos. Tiene: { $columns }.
    .advice = Indica cuál es con `--map COLUMNA=phone`.
error-phone-column-wrong = La columna “{ $column }” no tiene ningún teléfono, solo palabras. No se importó nada.
    .advice = Indica qué columna tiene los teléfonos con `--map COLUMNA=phone`.
error-import-stopped = La importación se interrumpió. La lista sigue como estaba.
    .advice = Repítela cuando quieras.
error-import-none = No hay una importación que deshacer.
    .advice = Solo se deshace la última importación, y una sola vez.
row-field-value-invalid = { $field ->
        [language] El idioma “{ $value }” no se conoce.
       *[other] “{ $value }” no sirve para “{ $field }”.
    }
    .advice = Corrige la celda, o importa esta columna como texto.
row-contact-erased = Esta persona pidió que la olviden. Una lista no la trae de vuelta.
    .advice = Si ella misma quiere volver, agrega el contacto a mano.
error-column-missing = La hoja no tiene una columna “{ $name }”.
    .advice = Usa una de las que tiene: { $columns }.
error-recipient-column-missing = Ninguna columna de la hoja dice a quién enviar. Tiene: { $columns }.
    .advice = Llama teléfono a la columna de los números, o indica cuál es con `--map COLUMNA=to`.
error-recipient-column-ambiguous = Más de una columna puede ser la de los teléfonos: { $columns }.
    .advice = Indica cuál es con `--map COLUMNA=to`.
error-row-refused = Fila { $row }: { $why } Nada de la hoja entró en la cola.
    .advice = Corrige la fila y repite.
error-row-key-missing = Falta la clave de esta fila, en la columna “{ $column }”.
    .advice = Completa la columna con algo que solo esta fila tiene, como el número del pedido.
row-variable-missing = Falta el valor de: { $names }.
    .advice = Completa la celda en la hoja.
row-variable-invalid = El valor no sirve para: { $names }.
    .advice = Un cupón lleva solo letras sin acento y dígitos, hasta 15. Un archivo es una dirección https o un identificador de Meta. Un botón de respuesta lleva de 1 a 128 caracteres.
row-text-too-long = { $names ->
        [header] Con los valores de esta fila, el encabezado queda con { $length } caracteres. El límite es { $limit }.
        [body] Con los valores de esta fila, el texto queda con { $length } caracteres. El límite es { $limit }.
       *[other] Con los valores de esta fila, una parte de la plantilla queda con { $length } caracteres. El límite es { $limit }.
    }
    .advice = Acorta los valores en la hoja.
error-interrupted = La lectura de la hoja se interrumpió. Nada de ella entró en la cola.
    .advice = Repite cuando quieras: nadie recibe dos veces por eso.

## Borradores de plantillas

error-draft-not-found = No hay un borrador “{ $id }”.
    .advice = Mira los borradores de la cuenta y elige uno. Un borrador eliminado hace más de 30 días no vuelve.
error-draft-changed = Este borrador cambió en otro lugar. No se escribió nada.
    .advice = Abre el borrador de nuevo y haz el cambio en la versión más nueva.
error-draft-has-errors = El borrador todavía tiene lo que Meta rechazaría. Errores por corregir: { $count }.
    .advice = Corrige los errores y pide la aprobación de nuevo.
error-draft-version-not-found = El borrador no tiene la versión { $number }.
    .advice = Mira las versiones del borrador y elige una.
error-draft-not-requested = Nada de este borrador espera para salir.
    .advice = El pedido ya salió o se retiró. Mira cómo está el borrador.
error-library-text-not-found = No hay un texto “{ $id }” en la biblioteca.
    .advice = Mira los textos de la biblioteca y elige uno.
error-not-a-template = Esto no es una plantilla de WhatsApp. No se cambió nada.
    .advice = Usa el JSON de una plantilla, como Meta la recibe o la lista: un objeto con nombre, idioma y partes.
error-template-part-wrong = Una parte de la plantilla no es lo que debería ser. No se cambió nada.
    .advice = Corrige esa parte en el archivo e inténtalo de nuevo.
    .details = En { $path } { $expected ->
        [object] debería haber un objeto
        [list] debería haber una lista
        [text] debería haber un texto
        [template] debería haber una plantilla
       *[other] hay un lugar que no existe
    }.
error-template-not-json = El texto no es JSON desde la línea { $line }, columna { $column }. No se cambió nada.
    .advice = Mira si el archivo está entero y si en ese lugar sobra o falta una coma o unas comillas.
error-account-has-drafts = La cuenta “{ $name }” tiene borradores de plantillas: { $count }. No se eliminó.
    .advice = Guarda en archivos los que quieras conservar, elimina los borradores y elimina la cuenta.
error-template-file-missing = El archivo “{ $file }” no está ahí.
    .advice = Revisa el nombre y la carpeta del archivo.
error-template-file-unreadable = Recado no puede leer “{ $file }”.
    .advice = Mira si es un archivo, y no una carpeta, y si puedes abrirlo.
error-template-file-too-long = “{ $file }” es demasiado grande para un archivo de plantillas.
    .advice = Elige el JSON de una plantilla, o la lista de plantillas de una cuenta.

## Datos en este equipo

error-data-folder-unusable = Recado no puede leer ni escribir en su carpeta de datos.
    .advice = Revisa que la carpeta sea tuya y que se pueda escribir en el disco, o elige otra con `--data-dir CARPETA`.
    .details = Dónde: { $path }
error-database-newer = Estos datos son de una versión más nueva de Recado. No se cambió nada.
    .advice = Actualiza Recado en este equipo.
    .details = Los datos son de la versión { $found }. Este Recado conoce hasta la { $known }.
error-database-damaged = El archivo de datos está dañado o no es de Recado.
    .advice = No borres el archivo. Cierra Recado, guarda el archivo en otro lugar y pon tu última copia en la carpeta de datos.
error-database-busy = Otro programa tiene ocupado el archivo de datos.
    .advice = Cierra lo que pueda estar usando el archivo, como una copia de seguridad o un antivirus, e inténtalo de nuevo.
error-database-error = Recado no pudo leer o escribir los datos.
    .advice = Inténtalo de nuevo. Si sigue pasando, ejecuta `recado doctor` para ver qué hay.
error-disk-full = El disco está lleno. Lo que se estaba escribiendo se deshizo por completo.
    .advice = Libera espacio e inténtalo de nuevo.
error-duplicate = Esto ya está guardado. No se cambió nada.
    .advice = Usa lo que ya existe, o inténtalo de nuevo con otro nombre.

## Línea de comandos

error-usage = Recado no entendió el comando.
    .advice = `recado --help` muestra los comandos. Después de un comando, `--help` muestra sus opciones.
error-input-unreadable = Recado no puede leer la entrada estándar. No se cambió nada.
    .advice = Pasa un archivo de texto en UTF-8 con `< ARCHIVO`, o la salida de otro programa con `|`.
error-internal = Algo en el propio Recado falló.
    .advice = Inténtalo de nuevo. Si sigue pasando, ejecuta `recado doctor` y muestra el resultado a quien se ocupa de Recado.
error-sandbox-start = El servicio de práctica no puede abrir la dirección { $address }. Quizá otro programa ya use ese puerto.
    .advice = Elige otra. `recado sandbox serve --listen 127.0.0.1:0` usa un puerto libre.
