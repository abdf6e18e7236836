# Plantillas escritas aquí: la galería, el editor, lo que falta, versiones, idiomas. Las mismas claves en los tres idiomas.

templates-new = Nueva plantilla
template-edit = Editar como borrador
template-continue = Continuar el borrador
template-translate = Traducir

draft-requested = solicitud en espera
draft-errors = { $count ->
    [0] nada que corregir
    [one] 1 cosa por corregir
   *[other] { $count } cosas por corregir
}
draft-warnings = { $count ->
    [0] nada que revisar
    [one] 1 cosa por revisar
   *[other] { $count } cosas por revisar
}
draft-ready = lista para pedir
draft-deleted = El borrador “{ $title }” se eliminó.
draft-failed = No se pudo. Nada cambió.

## La galería

gallery-title = Nueva plantilla
gallery-lead = Empieza con un texto listo y cambia lo que quieras. Funciona sin internet.
gallery-blank = En blanco
gallery-import = Importar un archivo…
gallery-paste = Pegar JSON…
gallery-paste-label = La plantilla en JSON
gallery-paste-hint = Como la escribe Meta: una plantilla, o una lista de ellas.
gallery-paste-empty = Pega primero el JSON.
gallery-paste-do = Abrir en el editor
gallery-imported = { $count ->
    [0] Ninguna plantilla en { $file }.
    [one] 1 borrador vino de { $file }.
   *[other] { $count } borradores vinieron de { $file }.
}
gallery-search = Buscar un texto listo
gallery-groups = Tema
gallery-all = todos
gallery-count = { $found ->
    [0] Ninguno
   *[other] { $found }
} de { $total ->
    [0] ningún texto
    [one] 1 texto
   *[other] { $total } textos
}
gallery-none = Ningún texto listo habla de eso. Empieza en blanco, o prueba otra palabra.
gallery-use = Usar este texto
gallery-empty-title = Ningún texto listo en este idioma
gallery-empty-text = Elige otro idioma arriba, o empieza en blanco.

library-group-orders = Pedidos
library-group-appointments = Citas
library-group-invoices = Cobros
library-group-events = Eventos
library-group-leads = Interesados
library-group-service = Atención
library-group-content = Contenido
library-group-feedback = Opinión

## El editor: el conjunto

editor-all = Todas las plantillas
editor-back = Volver al texto
editor-untitled = Plantilla sin título
editor-of = Edita la plantilla { $name }, en { $language }.
editor-saved = Guardado
editor-saving = Guardando
editor-unsaved = Aún sin guardar
editor-save-again = Guardar de nuevo
editor-undo = Deshacer
editor-undo-none = No hay nada que deshacer.
editor-redo = Rehacer
editor-redo-none = No hay nada que rehacer.
editor-duplicate = Duplicar
editor-export = Exportar JSON
editor-delete = Eliminar

## Título, idioma, categoría

editor-identity = Título, idioma y categoría
editor-title = Título
editor-title-hint = Cómo llamas a esta plantilla. De ahí sale su nombre en Meta.
editor-name = Nombre en Meta
editor-name-hint = Minúsculas, números y _. Las personas no lo ven.
editor-fixed = Meta no deja cambiar el nombre ni el idioma de una plantilla que ya tiene. Para eso, duplícala.
editor-category-utility = Noticia de algo que la persona pidió: un pedido, una cita, un pago. Sin publicidad.
editor-category-marketing = Oferta, invitación, novedad. Cuesta más, y solo llega a quien lo autorizó.
editor-category-authentication = Un código para entrar. El texto es de Meta; tú eliges los detalles.

## El texto

editor-content = Mensaje
editor-header-kind = Encabezado
header-kind-text = texto
header-kind-none = ninguno
editor-header-text = Texto del encabezado
header-kind-image = imagen
header-kind-video = vídeo
header-kind-document = documento
header-kind-location = ubicación
header-about-image = La imagen se elige en cada envío.
header-about-video = El vídeo se elige en cada envío.
header-about-document = El archivo, como un PDF, se elige en cada envío.
header-about-location = El lugar en el mapa se elige en cada envío.
editor-sample = Muestra que tiene Meta
editor-body = Texto
editor-body-hint = Di primero quién habla y de qué se trata.
editor-footer = Pie
editor-footer-hint = Una línea gris, como el nombre de la tienda. Puede quedar vacía.
editor-count = { $length } de { $limit }
editor-count-over = { $over } más que { $limit }
editor-counts = { $variables ->
    [0] Ninguna variable
    [one] 1 variable
   *[other] { $variables } variables
}, { $words ->
    [0] ninguna palabra fija
    [one] 1 palabra fija
   *[other] { $words } palabras fijas
}. Para tantas variables, el texto pide al menos { $needed }.

editor-tools = Formato: { $field }
editor-style-bold = Negrita
editor-style-italic = Cursiva
editor-style-strike = Tachado
editor-style-mono = Letra de máquina
editor-emoji = Emoji
editor-emoji-search = Buscar un emoji
editor-emoji-none = Ningún emoji con esa palabra.
editor-emoji-group-people = Personas y gestos
editor-emoji-group-signs = Señales
editor-emoji-group-shop = Tienda y entrega
editor-emoji-group-time = Tiempo y contacto
editor-emoji-group-life = Comida, fiesta, salud

## Variables

editor-insert = Insertar variable
editor-insert-which = Qué variable
editor-insert-hint = Elige una, o escribe un nombre nuevo.
editor-insert-there = ya está en la plantilla
editor-insert-new = Nueva: { $name }
editor-insert-none = Escribe un nombre, como pedido o fecha.
editor-field-name = Nombre de pila del contacto
editor-field-full-name = Nombre completo del contacto
editor-field-phone = Teléfono del contacto
editor-field-date = Una fecha
editor-variables = Variables
editor-variables-none = Ninguna variable. Una variable cambia de persona a persona, como el nombre o el número de pedido.
editor-variable-name = Nombre
editor-variable-example = Ejemplo
editor-variable-source = De dónde viene
editor-variable-wrong = Solo minúsculas sin acento, números y _, empezando por una letra.
editor-variable-taken = Ya hay una variable con este nombre.
editor-numbered = Esta plantilla usa números en lugar de nombres.
editor-give-names = Dar nombres a las variables
editor-source-none = lo lleno cada vez
editor-source-field = campo del contacto
editor-source-column = columna de la hoja
editor-source-text = siempre el mismo texto
editor-source-date = una fecha
editor-source-which = Qué campo
editor-source-column-name = Título de la columna
editor-source-text-what = El texto
editor-source-days = Días desde hoy
editor-source-day = Si fuera hoy: { $day }

## Botones

editor-buttons = Botones
editor-buttons-none = Ningún botón. Un botón lleva a un sitio, llama, responde con un toque.
editor-button-kind = Tipo de botón
editor-button-add = Añadir botón
editor-button-up = Subir el botón { $number }
editor-button-down = Bajar el botón { $number }
editor-button-remove = Quitar el botón { $number }
editor-button-first = Ya es el primero.
editor-button-last = Ya es el último.
editor-button-text = Texto del botón
editor-button-fixed = Meta escribe: { $label }
editor-button-url = Dirección
editor-button-varies = El final de la dirección cambia de persona a persona
editor-button-varies-hint = Como el número de pedido. El valor entra después de lo escrito arriba.
editor-button-phone = Teléfono
editor-button-phone-hint = Con + y el código del país: +55 11…
editor-button-coupon = Código de ejemplo
editor-button-coupon-hint = Letras y números, hasta 15. En cada envío va el código de la persona.
editor-button-flow = Código del formulario (flow)
editor-button-flow-action = Qué hace el toque
editor-button-flow-navigate = abre una pantalla
editor-button-flow-exchange = pregunta a tu servidor
editor-button-flow-screen = Primera pantalla
editor-payment-pix-dynamic-code = Código Pix de ejemplo
editor-payment-boleto = Línea del boleto de ejemplo
editor-payment-payment-link = Dirección de pago de ejemplo
editor-payment-hint = Solo un ejemplo: en cada envío va el de la persona.

button-kind-quick-reply = respuesta rápida
button-kind-url = abrir un sitio
button-kind-phone-number = llamar
button-kind-copy-code = copiar cupón
button-kind-payment-pix = copiar Pix
button-kind-payment-boleto = copiar boleto
button-kind-payment-link = pagar por enlace
button-kind-order-details = pedido con pago
button-kind-flow = formulario (flow)
button-kind-catalog = ver el catálogo
button-kind-mpm = varios productos
button-kind-spm = un producto
button-kind-voice-call = llamar por WhatsApp
button-kind-call-permission-request = pedir permiso para llamar
button-kind-request-contact-info = pedir el contacto
button-kind-otp = copiar el código

button-about-quick-reply = La persona responde con un toque. Van juntas, al principio o al final.
button-about-url = Hasta dos por plantilla.
button-about-phone-number = Uno por plantilla.
button-about-copy-code = Solo en marketing, uno por plantilla.
button-about-payment-pix = Nuevo en 2026: la cuenta puede no tenerlo aún.
button-about-payment-boleto = Nuevo en 2026: la cuenta puede no tenerlo aún.
button-about-payment-link = Nuevo en 2026: la cuenta puede no tenerlo aún.
button-about-order-details = Muestra los artículos y el total, con Pix o boleto. Debe ser el único botón.

## Lo que pocas plantillas tienen

editor-more = Oferta, tarjetas y plazo
editor-offer = Oferta por tiempo limitado
editor-offer-hint = Solo en marketing, sin pie. Una franja con la oferta y hasta cuándo vale.
editor-offer-text = Texto de la oferta
editor-offer-ends = Mostrar cuándo termina
editor-carousel = Tarjetas una al lado de otra
editor-carousel-hint = Solo en marketing: de 2 a 10 tarjetas, todas con las mismas partes.
editor-card-add = Añadir tarjeta
editor-card-remove = Quitar la tarjeta { $number }
editor-card-most = Son como máximo 10 tarjetas.
editor-deadline = Plazo para la entrega
editor-deadline-hint = Pasado el plazo, Meta descarta el mensaje sin avisar.
editor-deadline-amount = Plazo
editor-deadline-unit = En
editor-unit-second = segundos
editor-unit-minute = minutos
editor-unit-hour = horas
editor-unit-day = días
editor-code = El código
editor-code-about = El texto de un código es de Meta, en el idioma de la plantilla. Tú eliges lo que va con él.
editor-code-secret = Pedir que no se comparta el código
editor-code-minutes = Minutos de validez
editor-code-minutes-hint = De 1 a 90. Vacío: la validez no se muestra.
editor-otp = Cómo llega el código a la aplicación
editor-otp-copy-code = la persona lo copia
editor-otp-one-tap = un toque lo rellena
editor-otp-zero-tap = se rellena solo
editor-otp-about-copy-code = Sirve para cualquier sitio o aplicación.
editor-otp-about-one-tap = Necesita una aplicación tuya en Android.
editor-otp-about-zero-tap = Necesita una aplicación tuya en Android, y que aceptes los términos.
editor-otp-app = Paquete de la aplicación
editor-otp-hash = Firma de la aplicación
editor-otp-hash-hint = 11 letras, números y signos.
editor-otp-terms = Acepto los términos de Meta para rellenar solo
editor-unknown = { $count ->
    [0] Ninguna parte desconocida.
    [one] Parte que Recado no conoce; queda como está.
   *[other] { $count } partes que Recado no conoce; quedan como están.
}

## El teléfono y las observaciones

editor-sample-with = En el teléfono, con
editor-sample-kind-examples = los ejemplos
editor-sample-kind-long = nombres largos
editor-sample-kind-missing = valores que faltan
editor-sample-kind-contact = una persona real
editor-sample-person = Persona
editor-sample-nobody = Aún no hay contactos.
editor-phone-scheme = Teléfono claro u oscuro
editor-phone-light = Teléfono claro
editor-phone-dark = Teléfono oscuro
editor-findings = Observaciones
editor-findings-none = Ninguna. El texto está listo para Meta.
editor-findings-count = { $errors ->
    [0] Nada impide la solicitud
    [one] 1 observación impide la solicitud
   *[other] { $errors } observaciones impiden la solicitud
}, { $warnings ->
    [0] nada que revisar
    [one] 1 por revisar
   *[other] { $warnings } por revisar
}.
editor-finding-error = Tiene que cambiar
editor-finding-warning = Conviene mirar
editor-mend = Corregir

editor-place-whole = La plantilla
editor-place-name = Nombre
editor-place-language = Idioma
editor-place-category = Categoría
editor-place-parameter-format = Variables
editor-place-message-send-ttl-seconds = Plazo
editor-place-display-format = Formato
editor-place-header = Encabezado
editor-place-body = Texto
editor-place-footer = Pie
editor-place-buttons = Botones
editor-place-button = Botón { $number }
editor-place-limited-time-offer = Oferta
editor-place-carousel = Tarjetas
editor-place-card = Tarjeta { $number }
editor-place-call-permission-request = Solicitud para llamar

## Lo que Meta escribe en el teléfono, en el idioma de la plantilla

phone-code = Tu código de verificación es { $code }.
phone-code-secret = Por tu seguridad, no lo compartas.
phone-code-expires = Este código caduca en { $minutes ->
    [0] 0 minutos
    [one] 1 minuto
   *[other] { $minutes } minutos
}.
phone-otp-copy = Copiar código
phone-otp-fill = Autocompletar
phone-label-copy-code = Copiar código de la oferta
phone-label-catalog = Ver catálogo
phone-label-mpm = Ver artículos
phone-label-spm = Ver
phone-label-order-details = Revisar y pagar
phone-label-voice-call = Llamar
phone-label-call-permission-request = Permitir llamadas
phone-label-app = Abrir aplicación
phone-label-request-contact-info = Compartir contacto
phone-variable-name = nombre
phone-variable-phone = telefono
phone-variable-date = fecha
phone-variable-value = valor

## Pedir aprobación

request-ask = Pedir aprobación
request-why-errors = { $count ->
    [0] Nada lo impide.
    [one] Falta resolver 1 observación.
   *[other] Falta resolver { $count } observaciones.
}
request-why-waiting = La solicitud ya está en espera.
request-waiting = La solicitud está guardada, y sale cuando tú digas. Hecha
request-taken = Meta recibió la solicitud. Hecha
request-refused = Meta no aceptó la solicitud. Hecha
request-changed = El borrador cambió después de la solicitud. Para llevar el texto nuevo, pide de nuevo.
request-withdraw = Retirar la solicitud
request-withdrawn = La solicitud se retiró. El borrador sigue aquí.

## Versiones

versions-title = Versiones
versions-count = { $count ->
    [0] Ninguna versión
    [one] 1 versión
   *[other] { $count } versiones
}
versions-empty-title = Ninguna versión todavía
versions-empty-text = Cuando vuelvas a este borrador otro día, lo que estaba escrito antes queda guardado aquí.
versions-reason-sitting = antes de seguir escribiendo
versions-reason-restore = antes de restaurar
versions-reason-import = antes de importar
versions-reason-request = cuando pediste la aprobación
versions-reason-start = como empezó
compared-name = Nombre
compared-language = Idioma
compared-category = Categoría
compared-delivery-time = Plazo
compared-header-format = Tipo de encabezado
compared-header = Encabezado
compared-body = Texto
compared-footer = Pie
compared-offer = Oferta
compared-button = Botón
compared-button-target = Adónde lleva el botón
compared-card = Tarjeta
compared-example = Ejemplo
compared-other = Otra parte
versions-since = Lo que cambió desde entonces
versions-same = Nada cambió desde entonces.
versions-legend = En el texto de abajo:
versions-removed = salió
versions-added = entró
versions-restore = Restaurar esta versión
versions-restored = La versión volvió. Lo que estaba escrito quedó guardado.

## Idiomas

languages-title = Idiomas
languages-add = Otro idioma
languages-add-do = Añadir traducción
languages-none = Esta plantilla existe en un solo idioma. En otro, lleva el mismo nombre y la misma categoría.
languages-beside = Al lado
languages-both = Escribir en los dos
languages-readonly = Esta está en Meta; aquí es solo para leer.
languages-open = Abrir esta en el editor

## Alguien cambió el mismo borrador

changed-what = Este borrador cambió en otro lugar mientras escribías. Nada se perdió: elige con cuál quedarte. El otro cambio es de
changed-mine = Lo que está aquí
changed-theirs = Lo que vino de allá
changed-keep-mine = Quedarme con lo de aquí
changed-take-theirs = Quedarme con lo de allá
changed-keep-both = Quedarme con los dos, en dos borradores
changed-kept-both = Lo que estaba aquí es ahora un borrador aparte.

## Exportar

export-template = Plantilla en JSON
export-template-what = Así la recibe Meta. Sirve también para guardarla, o llevarla a otra cuenta.
export-template-copy = Copiar
export-template-save = Guardar en un archivo…
export-template-saved = La plantilla está en { $name }.
