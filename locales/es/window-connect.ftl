# Conectar el propio número, en cuatro pasos. Las mismas claves en los tres idiomas.

connect-title = Conectar mi número
connect-lead = Toma unos minutos. Nadie recibe nada hasta que tú lo envíes.
connect-step-token = Token
connect-step-number = Cuenta y número
connect-step-check = Revisar y conectar
connect-step-first = El primer envío, para ti

## El token

connect-token = Token de acceso
connect-token-hint = Pega aquí lo que generó Meta. Recado lo guarda en el llavero del sistema, y la pantalla lo olvida.
connect-token-empty = Pega primero el token.
connect-token-other = usar otro
connect-token-app = aplicación { $app }
connect-token-forever = no vence
connect-token-until = vence { $when }
connect-token-where = Dónde generarlo: en Meta, en Usuarios del sistema, con acceso a esta cuenta y permiso para mensajes y plantillas.
connect-open-users = Abrir Usuarios del sistema
connect-open-accounts = Abrir cuentas de WhatsApp
connect-advanced = Avanzado
connect-api-url = Dirección del servicio
connect-api-url-hint = Déjala vacía para usar la de Meta. Con http, solo una dirección de esta computadora.
connect-api-url-plain = Con http el token quedaría visible en el camino. Usa https, o una dirección de esta computadora.
connect-api-url-invalid = Escribe solo esquema, dirección y puerto, como https://graph.facebook.com.
connect-other-host = El token va a { $host }, que no es una dirección de Meta. Quien maneja esa dirección puede usar el token. Todavía no salió de aquí.
connect-look = Continuar
connect-look-other = Enviar el token a { $host }

## La cuenta y el número

connect-not-on-phone = El número no puede estar en uso en la aplicación de WhatsApp en un celular. Si lo está, elimina antes su cuenta en la aplicación, o usa otro número.
connect-sees-nothing = Meta no dijo qué cuentas alcanza este token. Copia los identificadores de allí.
connect-which = { $count ->
    [0] Ningún número en esta cuenta
    [one] El número que el token alcanza
   *[other] ¿Cuál de estos { $count } números?
}
connect-in-account = cuenta { $name }
connect-quality = calidad { $quality }
connect-on-app = También en uso en la aplicación de WhatsApp Business
connect-type-ids = Escribir los identificadores
connect-show-seen = Elegir de la lista
connect-waba-id = Identificador de la cuenta de WhatsApp Business
connect-waba-id-hint = Solo dígitos. Aparece en Meta, en Cuentas de WhatsApp.
connect-waba-id-empty = Escribe primero el identificador de la cuenta.
connect-find-numbers = Buscar los números de la cuenta
connect-number-id = Identificador del número
connect-number-id-hint = Solo dígitos. No es el teléfono: aparece en Meta, al lado de él.
connect-id-wrong = El identificador tiene solo dígitos, de 5 a 20.
number-status-connected = conectado
number-status-pending = todavía sin registrar
number-status-disconnected = desconectado
number-status-unverified = todavía sin confirmar
number-status-migrated = pasó a otra cuenta
number-status-banned = bloqueado por Meta
number-status-restricted = con restricción de Meta
number-status-rate-limited = en su límite de envío
number-status-flagged = en observación por su calidad
number-status-deleted = eliminado
number-status-unknown = Meta no dijo cómo está
number-quality-green = alta
number-quality-yellow = media
number-quality-red = baja
number-quality-unknown = todavía sin evaluar
number-quality-na = todavía sin evaluar
number-limit-tier-50 = hasta 50 personas en 24 horas
number-limit-tier-250 = hasta 250 personas en 24 horas
number-limit-tier-1k = hasta 1.000 personas en 24 horas
number-limit-tier-2k = hasta 2.000 personas en 24 horas
number-limit-tier-10k = hasta 10.000 personas en 24 horas
number-limit-tier-100k = hasta 100.000 personas en 24 horas
number-limit-tier-unlimited = sin límite

## Revisar y conectar

connect-check-what = Recado revisa el token y el número, guarda la cuenta y trae las plantillas.
connect-choose-first = Elige primero un número.
connect-name = Cómo llamar a esta cuenta
connect-name-hint = Solo tú ves este nombre.
connect-name-empty = Ponle un nombre a la cuenta.
connect-add = Revisar y conectar
connect-done = La cuenta { $name } está conectada
connect-token-not-kept = El token no quedó guardado en ningún lugar. Sin él, esta cuenta no envía. Resuelve el llavero y pega el token de nuevo en Ajustes.
connect-to-settings = Ir a Ajustes
connect-templates = { $count ->
    [0] Ninguna plantilla vino de Meta. Crea una allí, y aparece en Plantillas.
    [one] 1 plantilla vino de Meta.
   *[other] { $count } plantillas vinieron de Meta.
}

## El primer envío

connect-first-what = Míralo llegar a tu propio celular antes de avisar a un cliente.
connect-own-phone = Tu número de celular
connect-own-phone-hint = Con su código de área. Tiene que ser otro número, no el que acabas de conectar.
connect-own-phone-empty = Escribe primero tu número.
connect-first = Enviar una plantilla a mi teléfono
