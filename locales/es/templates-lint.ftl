# Lo que la revisión dice de un borrador: finding-CÓDIGO es lo que hay, finding-CÓDIGO-advice es qué hacer, mend-TIPO es el botón
# que lo arregla. Las mismas claves en los tres idiomas. Los valores llegan como textos; $part, $kind y $category son palabras fijas.

## Nombres de partes, usados dentro de las otras frases

finding-part = { $part ->
        [header] El encabezado
        [body] El mensaje
        [card] El texto de la tarjeta
        [footer] El pie
        [label] El texto del botón
        [offer] El texto de la oferta
        [url] El enlace
        [name] El nombre
       *[other] El texto
    }
finding-kind = { $kind ->
        [HEADER] encabezado
        [BODY] mensaje
        [FOOTER] pie
        [BUTTONS] grupo de botones
        [CAROUSEL] carrusel
        [LIMITED_TIME_OFFER] texto de oferta con plazo
        [CALL_PERMISSION_REQUEST] pedido para llamar
       *[other] { $kind }
    }
finding-button = { $kind ->
        [QUICK_REPLY] respuesta rápida
        [URL] enlace
        [PHONE_NUMBER] llamada
        [COPY_CODE] copiar cupón
        [VOICE_CALL] llamada por WhatsApp
        [ORDER_DETAILS] pedido con pago
       *[other] { $kind }
    }

## Nombre, idioma, categoría, plazo

finding-name-missing = Falta el nombre de la plantilla.
finding-name-missing-advice = Ponle un nombre que diga para qué sirve, como “pedido listo”.
finding-name-characters = El nombre tiene letras o signos que Meta no acepta.
finding-name-characters-advice = Usa solo letras minúsculas sin acento, números y _, como { $better }.
finding-name-reserved = { $name } es el nombre de un ejemplo que toda cuenta ya tiene.
finding-name-reserved-advice = Elige otro nombre.
finding-name-taken = Ya hay una plantilla { $name } en este idioma.
finding-name-taken-advice = Elige otro nombre, o edita la que ya existe.
finding-language-missing = Falta el idioma.
finding-language-missing-advice = Elige el idioma en que está escrito el mensaje.
finding-language-unknown = Meta no conoce el idioma “{ $language }”.
finding-language-unknown-advice = Elige uno de la lista, como español.
finding-category-missing = Falta la categoría.
finding-category-missing-advice = Elige utilidad para avisos sobre algo que la persona pidió o compró, y marketing para lo demás.
finding-category-unknown = “{ $category }” no es una categoría de Meta.
finding-category-unknown-advice = Elige utilidad, marketing o autenticación.
finding-category-differs = Este nombre ya tiene otra categoría en el idioma { $language }.
finding-category-differs-advice = Meta quiere la misma categoría en todos los idiomas de un nombre. Elige la misma, u otro nombre.
finding-parameter-format-unknown = La forma de nombrar las variables no es una que Meta conozca.
finding-parameter-format-unknown-advice = Tienen nombres o números. Recado lo corrige según el texto.
finding-delivery-time = El plazo de entrega no sirve para esta categoría.
finding-delivery-time-advice = { $category ->
        [UTILITY] Elige de 30 segundos a 12 horas, o quita el plazo.
        [AUTHENTICATION] Elige de 30 segundos a 15 minutos, o quita el plazo.
       *[other] Elige de 12 horas a 30 días, o quita el plazo.
    }

## Partes

finding-body-missing = Falta el mensaje.
finding-body-missing-advice = Toda plantilla tiene un mensaje. Escribe el tuyo.
finding-component-repeated = Hay más de un { finding-kind }.
finding-component-repeated-advice = Una plantilla tiene como máximo uno de cada. Quédate con el primero, o junta los textos.
finding-component-unknown = Recado no conoce la parte “{ $kind }”.
finding-component-unknown-advice = Se guarda como está. Si no la pusiste a propósito, quítala.

## Textos

finding-text-missing = { finding-part } está vacío.
finding-text-missing-advice = Escribe el texto, o quita esta parte.
finding-too-long = { finding-part } tiene { $length } caracteres, y caben { $limit }.
finding-too-long-advice = Acorta lo que está marcado. Las variables cuentan como están escritas.
finding-line-break = { finding-part } tiene más de una línea.
finding-line-break-advice = Aquí solo cabe una línea. Júntalas.
finding-line-breaks = Hay demasiadas líneas en blanco.
finding-line-breaks-advice = Deja como máximo una línea en blanco entre párrafos.
finding-spaces = Hay demasiados espacios seguidos.
finding-spaces-advice = Meta acepta hasta { $limit } espacios seguidos. Deja uno.
finding-edge-spaces = Hay espacios o líneas en blanco en los extremos.
finding-edge-spaces-advice = No se ven en el celular y cuentan en el límite. Quítalos.
finding-forbidden-character = Hay un carácter que el celular no muestra ({ $sign }).
finding-forbidden-character-advice = Suele venir de un texto pegado desde otro programa. Quítalo.
finding-emoji = { finding-part } tiene un emoji.
finding-emoji-advice = Aquí Meta no acepta emojis. Caben en el mensaje.
finding-emojis = El mensaje tiene { $count } emojis, y caben { $limit }.
finding-emojis-advice = Quita los que menos ayudan.
finding-formatting = { finding-part } tiene signos de negrita, cursiva o parecidos.
finding-formatting-advice = Aquí Meta no acepta formato. Cabe en el mensaje.

## Variables

finding-variable-not-allowed = { finding-part } tiene una variable.
finding-variable-not-allowed-advice = Aquí el texto es siempre el mismo. Lleva la variable al mensaje.
finding-header-variables = El encabezado tiene { $count } variables, y cabe una.
finding-header-variables-advice = Deja la más importante, y lleva las otras al mensaje.
finding-variable-malformed = Hay llaves que no forman una variable.
finding-variable-malformed-advice = Una variable tiene dos llaves a cada lado y un nombre adentro, como { "{{nombre}}" }.
finding-variable-name = El nombre de la variable “{ $name }” no sirve.
finding-variable-name-advice = Usa letras minúsculas sin acento, números y _, y empieza con una letra, como { $better }.
finding-variable-single-brace = Parece una variable con una sola llave.
finding-variable-single-brace-advice = Con una llave, la persona lee las llaves. Pon dos a cada lado.
finding-variable-style = Las variables están escritas de una forma, y la plantilla dice otra.
finding-variable-style-advice = La plantilla dice si las variables tienen nombres o números. Recado lo corrige según el texto.
finding-variables-mixed = Hay variables con nombre y variables con número.
finding-variables-mixed-advice = Usa una sola forma. Con nombres es más fácil saber qué va dónde.
finding-variable-gap = Las variables no cuentan desde 1: donde está { $name }, Meta espera { $expected }.
finding-variable-gap-advice = Numéralas de nuevo, sin saltar ningún número.
finding-variable-first = El mensaje empieza con una variable.
finding-variable-first-advice = Pon una palabra antes, como “Hola,”.
finding-variable-last = El mensaje termina con una variable.
finding-variable-last-advice = Pon más palabras después. Un punto no basta.
finding-variables-adjacent = Hay dos variables juntas.
finding-variables-adjacent-advice = Pon una palabra entre ellas, o haz de las dos una.
finding-variables-only = { finding-part } solo tiene variables.
finding-variables-only-advice = Escribe lo que la persona va a leer alrededor de ellas.
finding-variables-too-many = Hay pocas palabras para las variables del texto.
finding-variables-too-many-advice = Escribe más: además de las variables hay { $words } palabras, de { $needed } que suelen bastar. O usa menos variables.
finding-variable-repeated = La variable { $name } aparece dos veces.
finding-variable-repeated-advice = Cada nombre vale una vez por texto. Dale otro nombre a la segunda, o quítala.

## Ejemplos

finding-example-missing = Falta un ejemplo para “{ $name }”.
finding-example-missing-advice = Quien aprueba lee el mensaje con los ejemplos. Pon uno como los reales, sin datos de nadie.
finding-example-extra = Hay ejemplos de variables que no están en el texto.
finding-example-extra-advice = Meta quiere un ejemplo por variable, y ninguno más. Quita los que sobran.
finding-example-placeholder = “{ $example }” no parece un ejemplo real.
finding-example-placeholder-advice = Escribe algo que se podría enviar, como “Ana” o “A-1042”.

## Encabezado

finding-header-unknown = Recado no conoce el encabezado “{ $format }”.
finding-header-unknown-advice = Se guarda como está. Si no fue a propósito, elige otro.
finding-header-sample-missing = { $format ->
        [IMAGE] Falta la imagen de ejemplo.
        [VIDEO] Falta el video de ejemplo.
        [DOCUMENT] Falta el documento de ejemplo.
       *[other] Falta el archivo de ejemplo.
    }
finding-header-sample-missing-advice = { $sample ->
        [listed] El archivo de ejemplo está en Meta, que no lo acepta de vuelta. Elígelo otra vez.
       *[other] Quien aprueba necesita ver uno. Va junto cuando la plantilla se envía a Meta.
    }
finding-header-gif = Un GIF en el encabezado solo sale por un servicio de marketing que Recado no usa.
finding-header-gif-advice = Usa una imagen o un video.
finding-header-location = Una plantilla de autenticación no lleva un lugar en el encabezado.
finding-header-location-advice = Quita el encabezado, o elige utilidad o marketing.

## Botones

finding-buttons-empty = El grupo de botones está vacío.
finding-buttons-empty-advice = Pon un botón, o quita el grupo.
finding-buttons-too-many = Hay { $count } botones, y caben { $limit }.
finding-buttons-too-many-advice = Quita algunos. Con más de tres, el celular ya esconde una parte.
finding-button-kind-too-many = Hay demasiados botones de un tipo: { finding-button }.
finding-button-kind-too-many-advice = De este tipo caben { $limit }. Quita los que sobran.
finding-button-unknown = Recado no conoce el botón “{ $kind }”.
finding-button-unknown-advice = Se guarda como está. Si no fue a propósito, quítalo.
finding-button-labels-repeated = Hay dos botones con el texto “{ $label }”.
finding-button-labels-repeated-advice = La persona no sabe cuál es cuál. Dale un texto distinto a cada uno.
finding-quick-replies-apart = Las respuestas rápidas están separadas por otros botones.
finding-quick-replies-apart-advice = Van juntas, antes o después de los otros.
finding-url-invalid = El enlace del botón no es de una página.
finding-url-invalid-advice = Escribe la dirección completa, como https://tienda.com/pedidos.
finding-url-scheme = El enlace no empieza con https://.
finding-url-scheme-advice = Meta solo acepta páginas seguras. Pon https:// al principio.
finding-url-variable = La variable no está al final del enlace, o hay más de una.
finding-url-variable-advice = Un enlace tiene una sola variable, justo al final, como https://tienda.com/pedidos/{ "{{1}}" }.
finding-url-shortener = { $host } esconde adónde lleva el enlace.
finding-url-shortener-advice = Meta suele rechazar enlaces así, y la gente desconfía. Usa la dirección de tu propia página.
finding-phone-invalid = El teléfono del botón no sirve.
finding-phone-invalid-advice = Escríbelo con código de país, solo con números, como +525512345678.
finding-coupon-invalid = El cupón de ejemplo no sirve.
finding-coupon-invalid-advice = Usa hasta { $limit } letras sin acento y números, sin espacios.
finding-coupon-category = El botón de cupón solo cabe en una plantilla de marketing.
finding-coupon-category-advice = Cambia la categoría a marketing, o quita el botón.
finding-flow-missing = El botón no dice qué formulario abrir.
finding-flow-missing-advice = Elige el formulario que creaste en Meta.
finding-otp-category = El botón de código solo cabe en una plantilla de autenticación.
finding-otp-category-advice = Cambia la categoría a autenticación, o quita el botón.

## Carrusel y oferta

finding-carousel-category = Un carrusel solo cabe en una plantilla de marketing.
finding-carousel-category-advice = Cambia la categoría a marketing, o quita el carrusel.
finding-carousel-cards = Un carrusel tiene de { $least } a { $most } tarjetas.
finding-carousel-cards-advice = Agrega o quita tarjetas.
finding-carousel-differs = La tarjeta { $card } tiene otras partes que la primera.
finding-carousel-differs-advice = Todas las tarjetas tienen el mismo tipo de imagen y los mismos tipos de botón, en el mismo orden.
finding-card-header = La tarjeta { $card } no tiene imagen.
finding-card-header-advice = Toda tarjeta tiene una imagen, un video o un producto.
finding-card-bodies = Algunas tarjetas tienen texto y otras no.
finding-card-bodies-advice = Escribe en todas, o en ninguna.
finding-card-buttons = La tarjeta { $card } tiene { $count } botones.
finding-card-buttons-advice = Cada tarjeta tiene uno o { $limit } botones.
finding-offer-category = Una oferta con plazo solo cabe en una plantilla de marketing.
finding-offer-category-advice = Cambia la categoría a marketing, o quita la oferta.
finding-offer-header = Con oferta, el encabezado es una imagen o un video.
finding-offer-header-advice = Cambia el encabezado, o quítalo.
finding-offer-footer = Con oferta, no hay pie.
finding-offer-footer-advice = Quita el pie. Lo que dice cabe en el mensaje.
finding-offer-buttons = Los botones de la oferta están en otro orden.
finding-offer-buttons-advice = Primero el cupón, después el enlace.

## Autenticación

finding-authentication-part = Una plantilla de autenticación no tiene { finding-kind }.
finding-authentication-part-advice = Solo tiene el mensaje de Meta, cuánto dura el código y un botón. Quita lo demás.
finding-authentication-text = El texto de la autenticación lo escribe Meta.
finding-authentication-text-advice = Quita tu texto. Solo eliges si hay aviso de seguridad y cuánto dura el código.
finding-authentication-minutes = Falta cuántos minutos dura el código.
finding-authentication-minutes-advice = Elige de { $least } a { $most } minutos, o quita el pie.
finding-authentication-button = Falta el botón del código, o hay otros botones.
finding-authentication-button-advice = Una plantilla de autenticación tiene un solo botón, el de copiar o completar el código.
finding-otp-kind = Recado no sabe qué hace este botón con el código.
finding-otp-kind-advice = Elige copiar el código, completarlo con un toque o completarlo sin toque.
finding-otp-apps = Falta decir qué aplicación recibe el código.
finding-otp-apps-advice = Pon de 1 a { $most } aplicaciones, con el nombre del paquete y la firma de { $length } caracteres. Quien hizo la aplicación sabe los dos.
finding-otp-terms = Falta aceptar los términos de completar sin toque.
finding-otp-terms-advice = Lee los términos en Meta y marca que los aceptas, o usa copiar el código.

## Pago

finding-payment-too-many = Hay demasiados botones de pago.
finding-payment-too-many-advice = Caben { $limit }: uno de Pix, uno de boleto y uno de enlace.
finding-payment-repeated = Hay dos botones para la misma forma de pagar.
finding-payment-repeated-advice = Cabe uno de cada: Pix, boleto y enlace. Quita uno.
finding-payment-kind = El botón no dice cómo se paga.
finding-payment-kind-advice = Elige Pix, boleto o enlace de pago.
finding-payment-label = El texto de este botón es siempre “{ $label }”.
finding-payment-label-advice = Meta no deja cambiarlo. El celular lo muestra en el idioma de la persona.
finding-payment-header = Con botón de pago, el encabezado es un texto, una imagen o un documento.
finding-payment-header-advice = Cambia el encabezado, o quítalo.
finding-payment-sample = { $problem ->
        [boleto_field] El ejemplo de la línea del boleto tiene un número equivocado en el bloque { $number }.
        [boleto_whole] El ejemplo de la línea del boleto no cuadra: hay un número equivocado, casi siempre al final.
        [pix_not_pix] El ejemplo no es un código Pix de copiar y pegar.
        [pix_cut] El ejemplo del código Pix está incompleto o tiene algo de más.
        [pix_checksum] El ejemplo del código Pix no cuadra: algún carácter cambió.
        [pix_currency] El ejemplo del código Pix no sirve.
        [pix_value] El ejemplo del código Pix no sirve.
       *[other] { $kind ->
            [boleto] El ejemplo de la línea del boleto no sirve.
            [payment_link] El ejemplo del enlace de pago no sirve.
           *[other] Falta el ejemplo del código Pix.
        }
    }
finding-payment-sample-advice = { $kind ->
        [boleto] Copia los { $digits } números de la línea de un boleto, sin puntos ni espacios.
        [payment_link] Escribe una dirección que empiece con https://.
       *[other] Pega un código Pix de copiar y pegar, como los que envías.
    }
finding-order-header = Con pedido, el encabezado es un texto, una imagen o un documento.
finding-order-header-advice = Cambia el encabezado, o quítalo.
finding-order-format = La plantilla tiene un botón de pedido, y falta decir que es una plantilla de pedido.
finding-order-format-advice = Recado lo pone por ti.

## Lo que está escrito

finding-text-taken = La plantilla { $name } ({ $language }) ya dice exactamente esto.
finding-text-taken-advice = Meta rechaza dos iguales. Usa la que ya existe, o cambia el mensaje o el pie.
finding-wording-marketing = “{ $words }” parece publicidad, y esta plantilla es de utilidad.
finding-wording-marketing-advice = Meta puede aprobarla como marketing, que cuesta más, y muchos cambios así pueden detener tus envíos. Quita la invitación, o elige marketing.
finding-wording-marketing-price = Como marketing, cada notificación cuesta { $marketing }, y no { $utility }.
finding-wording-personal-data = El mensaje pide un dato que no se pide por aquí: “{ $words }”.
finding-wording-personal-data-advice = Meta rechaza pedidos de un documento completo, una tarjeta o una contraseña. Pide solo una parte, como los 3 primeros números, o lleva a la persona a tu sitio.
finding-wording-threat = “{ $words }” suena a amenaza o a vergüenza.
finding-wording-threat-advice = Meta lo rechaza, y la ley del consumidor de Brasil no permite cobrar así. Di el monto, el vencimiento y cómo resolverlo contigo.
finding-wording-code = El mensaje parece llevar un código de acceso.
finding-wording-code-advice = Los códigos de un solo uso solo salen en plantillas de autenticación. Crea una, o cambia el texto si no es un código de esos.

## Arreglos

mend-name = Corregir el nombre
mend-language = Corregir el idioma
mend-parameter-format = Corregir la forma de las variables
mend-remove-part = Quitar
mend-join-lines = Juntar en una línea
mend-collapse-lines = Quitar líneas en blanco
mend-collapse-spaces = Dejar un espacio
mend-trim = Quitar de los extremos
mend-remove-characters = Quitar el carácter
mend-remove-emojis = Quitar los emojis
mend-remove-formatting = Quitar el formato
mend-rename-variable = Corregir el nombre de la variable
mend-double-braces = Poner las dos llaves
mend-renumber = Numerar de nuevo
mend-remove-examples = Quitar los que sobran
mend-group-replies = Juntar las respuestas
mend-https = Poner https://
mend-phone = Corregir el teléfono
mend-remove-text = Quitar el texto
mend-fixed-label = Poner el texto de Meta
mend-order-format = Marcarla como pedido
