# Qué quieren decir los errores de Meta (platform-…) y cuál es el próximo paso (advice-…). Los nombres vienen de la tabla
# de recado-whatsapp; una prueba revisa que no falte ni sobre ninguno. Sin códigos: van en Detalles.

## Cuenta y token

platform-token-refused = Meta no aceptó el token.
platform-token-expired = El token venció.
platform-token-revoked = El token fue revocado y ya no sirve.
platform-token-password-changed = El token dejó de servir porque cambió la contraseña de la cuenta de Meta.
platform-token-app-removed = El token dejó de servir porque su aplicación se quitó de la cuenta de Meta.
platform-token-checkpoint = Meta quiere confirmar la identidad del dueño del token antes de aceptarlo.
platform-not-allowed = El token no tiene permiso para hacer esto.
platform-not-visible = Meta no encuentra este número o esta cuenta, o el token no tiene acceso.
platform-account-restricted = Meta bloqueó la cuenta por un tiempo a causa de sus políticas.
platform-account-locked = Meta bloqueó la cuenta.
platform-quality-restricted = Meta limitó los envíos de este número porque muchas personas bloquearon o denunciaron sus mensajes.
platform-category-misused = Meta limitó los envíos porque hay plantillas en la categoría equivocada.
platform-health-problem = Meta ve un problema en la cuenta o en el número.
platform-payment-problem = Hay un problema con el medio de pago de la cuenta en Meta.
platform-payment-terms = Falta aceptar los términos de pago de Meta.

## Número de la empresa

platform-name-not-approved = El nombre visible de este número todavía no fue aprobado.
platform-number-not-registered = Este número no está registrado para enviar por Meta.
platform-number-not-verified = Meta pide verificar este número otra vez.
platform-number-in-maintenance = Meta está haciendo mantenimiento en este número.
platform-number-removal-unfinished = Meta todavía está terminando una baja anterior de este número.
platform-number-in-use = Meta no acepta este número porque está ligado a otra cuenta o ya está en la lista.
platform-number-code-wait = Meta no envía otro código de verificación a este número por ahora.
platform-pin-wrong = El PIN del número no coincide.
platform-pin-tries-used-up = Hubo demasiados intentos con el PIN.
platform-registration-limit = Este número se registró o se dio de baja demasiadas veces en los últimos días.

## Servicio y ritmo

platform-service-busy = El servicio de Meta está caído o saturado.
platform-service-trouble = El servicio de Meta tuvo un problema y no dijo qué pasó con el pedido.
platform-too-many-calls = Meta recibió demasiadas consultas de esta cuenta en poco tiempo.
platform-too-fast = Las notificaciones salieron más rápido de lo que Meta le permite a este número.
platform-pair-too-fast = Esta persona recibió demasiados mensajes de este número en poco tiempo.
platform-invalid-request = Meta no aceptó el pedido tal como se hizo.
platform-duplicate-request = Meta ya recibió este mismo pedido.
platform-other = Meta lo rechazó con un error que Recado no conoce.

## Destinatario

platform-undeliverable = No se puede entregar a este número: quizá no tenga WhatsApp, o la aplicación de la persona esté desactualizada.
platform-own-number = El destinatario es el propio número de la empresa.
platform-not-a-test-number = El número de la empresa es de prueba y solo envía a los números de su lista.
platform-person-blocked = Bloqueaste a esta persona en el WhatsApp de la empresa.
platform-opted-out = La persona pidió la baja: no quiere recibir marketing de tu empresa.
platform-marketing-limit = WhatsApp no la entregó para no saturar a la persona con mensajes de marketing.
platform-not-delivered-by-choice = WhatsApp eligió no entregarla a esta persona, por un experimento propio.
platform-country-not-allowed = Meta no deja que esta cuenta envíe a este país.
platform-recipient-not-allowed = Meta no acepta este destinatario para este tipo de mensaje.
platform-identity-changed = La persona cambió de teléfono o de cuenta, y su identidad ya no coincide.
platform-window-closed = La ventana de 24 horas de esta conversación está cerrada.

## Contenido de la notificación

platform-value-missing = Falta un valor que la plantilla pide.
platform-value-invalid = Meta no aceptó uno de los valores.
platform-variables-differ = Los valores no coinciden con las variables de la plantilla.
platform-text-too-long = Con los valores puestos, el texto queda demasiado largo.
platform-media-refused = Meta no pudo usar la imagen, el video o el documento.
platform-kind-not-supported = Meta no acepta este tipo de mensaje por esta vía.
platform-marketing-moved = En esta cuenta, el marketing tiene que salir por otro servicio de Meta.
platform-groups-not-supported = Esto no se puede enviar a grupos de WhatsApp.
platform-calls-not-supported = Meta rechazó un pedido de llamada.
platform-flow-problem = El formulario de esta plantilla no está disponible por ahora.

## Plantillas

platform-template-missing = La plantilla no existe en este idioma, no está aprobada o el token no la ve.
platform-template-paused = Meta pausó la plantilla porque algunas personas reaccionaron mal.
platform-template-disabled = Meta desactivó la plantilla de forma definitiva.
platform-template-against-policy = Meta considera que la plantilla va contra sus políticas.
platform-template-not-ready = Meta todavía está preparando la plantilla.
platform-template-exists = Ya existe una plantilla con este nombre en este idioma.
platform-template-limit = La cuenta llegó al límite de plantillas.
platform-template-name-blocked = Una plantilla con este nombre se eliminó hace poco, y el nombre queda reservado hasta 30 días.
platform-template-name-invalid = El nombre de la plantilla solo puede tener minúsculas sin acento, números y guion bajo.
platform-template-name-taken = Este nombre es de una plantilla de ejemplo de Meta.
platform-template-not-editable = La plantilla no se puede cambiar por ahora.
platform-template-too-long = Una parte de la plantilla tiene demasiado texto.
platform-template-part-unexpected = La plantilla tiene una parte que no corresponde.
platform-template-part-missing = Falta una parte de la plantilla, como el ejemplo de una variable.
platform-template-header-invalid = El encabezado de la plantilla tiene algo que Meta no acepta.
platform-template-body-invalid = El texto de la plantilla tiene algo que Meta no acepta.
platform-template-footer-invalid = El pie de la plantilla tiene algo que Meta no acepta.
platform-template-button-invalid = Un botón de la plantilla tiene algo que Meta no acepta.
platform-button-phone-invalid = El teléfono de un botón de la plantilla no es válido.
platform-template-too-many-variables = La plantilla tiene demasiadas variables para el largo del texto.
platform-template-variable-at-edge = El texto de la plantilla empieza o termina con una variable.

## Recepción, informes y lo demás

platform-received-media-lost = No se pudo descargar un archivo que envió la persona.
platform-received-message-unavailable = La persona envió un mensaje que solo se ve en el teléfono.
platform-insights-unavailable = Meta no tiene estas cifras para mostrar.
platform-block-list = No se pudo cambiar la lista de bloqueados de Meta.
platform-catalog-linked = El catálogo ya está vinculado a esta cuenta.
platform-sync-limit = Las conversaciones del teléfono ya se copiaron, o pasó el plazo para hacerlo.
platform-sync-declined = La empresa eligió no compartir las conversaciones del teléfono.

## Próximo paso

advice-wait = Espera unos minutos. Lo que está en cola sigue solo.
advice-wait-minutes = Espera unos minutos e inténtalo de nuevo.
advice-wait-hours = Espera unas horas e inténtalo de nuevo.
advice-offer-later = Si todavía tiene sentido, envíala de nuevo después de 24 horas.
advice-renew-token = Genera un token nuevo en Meta y pégalo aquí.
advice-check-permission = En Meta, dale al token acceso a esta cuenta, con permiso para mensajes y plantillas.
advice-check-ids = Compara los identificadores de la cuenta con los que muestra Meta y revisa que el token tenga acceso.
advice-add-payment = En Meta, revisa el medio de pago de la cuenta.
advice-accept-terms = En Meta, lee y acepta los términos pendientes.
advice-review-account = Mira en Meta qué está limitado y, si corresponde, pide una revisión.
advice-register-number = Registra o verifica el número de nuevo en Meta.
advice-check-pin = Revisa en Meta el PIN de seis dígitos del número.
advice-approve-name = Espera a que Meta apruebe el nombre o elige otro.
advice-check-template = Actualiza las plantillas y revisa esta.
advice-wait-template = Espera a que termine la pausa o usa otra plantilla.
advice-other-template = Usa otra plantilla o escribe una nueva.
advice-fix-template = Abre el borrador, ajusta esa parte y envíalo a aprobación de nuevo.
advice-rename-template = Ponle otro nombre a la plantilla.
advice-delete-templates = Elimina plantillas que ya no usas.
advice-check-columns = Compara las columnas del envío con las variables de la plantilla.
advice-fix-values = Revisa los valores de esta notificación e inténtalo de nuevo.
advice-fix-media = Elige otro archivo, o una dirección pública que abra sin contraseña.
advice-other-number = Confirma el número con la persona.
advice-add-test-number = En Meta, agrega el número a la lista de prueba o usa un número definitivo.
advice-respect-opt-out = No le envíes más marketing a esta persona.
advice-other-way = Contacta a la persona por otro medio.
advice-use-template = Envía una plantilla: no depende de la ventana.
advice-unblock = Desbloquea a la persona, si quiere recibir mensajes.
advice-find-out = Antes de enviar de nuevo, averigua si el mensaje llegó.
advice-ask-support = Copia los Detalles y muéstraselos a quien se ocupa de tu cuenta en Meta.
advice-nothing = No necesitas hacer nada.
