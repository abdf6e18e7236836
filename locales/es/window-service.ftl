# El lado de Meta en las plantillas: qué opina, qué espera para ir, qué volvió. Las mismas claves en los tres idiomas.

service-looked = Última consulta a Meta:
service-looked-never = Recado todavía no consultó esta plantilla en Meta.
service-look = Consultar ahora
service-looking = Consultando
service-open-meta = Abrir en Meta

service-change-what = Qué cambiar:
service-mend = Corregir el texto

## Cuánto se puede cambiar todavía

service-edits-unlimited = Meta acepta todos los cambios que necesites.
service-edits-left = Meta todavía acepta { $day ->
    [0] ningún cambio hoy
    [one] 1 cambio en 24 horas
   *[other] { $day } cambios en 24 horas
} y { $month ->
    [0] ninguno en 30 días
    [one] 1 en 30 días
   *[other] { $month } en 30 días
}.
service-edits-none = Meta no acepta otro cambio ahora. El próximo puede ir a partir de: { $when }.
service-edits-closed = Mientras la plantilla está { $status }, Meta no acepta cambios.

## Precio y categoría

service-price = { $price } por notificación
service-price-none = sin costo en la práctica
service-price-unknown = precio todavía no conocido
service-category-now = Hoy
service-category-then = Después
service-category-appeal = Si no estás de acuerdo, tienes 60 días para pedir una revisión a Meta.
service-changed = Meta puso esta plantilla en { $category }, y no en { $asked }.
service-changed-asked = Solicitaste
service-changed-is = Quedó
service-changed-else = Para que quede en { $asked }, quita del texto lo que parece una oferta y solicita de nuevo. O pide una revisión a Meta, en un máximo de 60 días.
service-changed-accept = Aceptar { $category }
service-changed-taken = El borrador ahora está en { $category }.

## Una respuesta que Recado no entiende

service-raw = La respuesta de Meta, como llegó
service-raw-about = Recado no entendió esta respuesta y la guardó entera. Ayuda a quien la investigue.

## Pausa

service-unpause = Quitar la pausa
service-unpause-about = Antes, averigua por qué las personas reaccionaron mal: una pausa más puede desactivar la plantilla para siempre.

## Botones de cobro que la cuenta no tiene

service-switch-order = Cambiar por un botón de pedido con pago
service-switch-payment = Cambiar por botones de Pix y boleto
service-switched = Los botones se cambiaron. Revísalos y solicita de nuevo.

## Eliminar en Meta

service-delete = Eliminar en Meta…
service-delete-may-not = Meta no deja eliminar una plantilla desactivada.
service-delete-asked = La eliminación ya se solicitó.
service-delete-title = Eliminar “{ $title }” en Meta
service-delete-which = Qué eliminar
service-delete-one = Solo en { $language }
service-delete-every = En todos los idiomas: { $languages }
service-delete-gone = { $which ->
    [all] Ya no se puede notificar a nadie con esta plantilla, en ningún idioma.
   *[single] Ya no se puede notificar a nadie con esta plantilla en { $language }.
}
service-delete-days = Durante 30 días, Meta no acepta otra plantilla con este nombre.
service-delete-flight = Lo que ya va en camino a las personas todavía llega.
service-delete-left = { $count ->
    [0] Ninguna notificación espera por esta plantilla.
    [one] 1 notificación todavía no salió con esta plantilla, y no va a salir.
   *[other] { $count } notificaciones todavía no salieron con esta plantilla, y no van a salir.
}
service-delete-draft = Los borradores de aquí se quedan.
service-delete-do = Eliminar
service-delete-all = { $count ->
    [0] Eliminar
    [one] Eliminar
   *[other] Eliminar los { $count } idiomas
}
service-delete-not = Conservar
service-deleting = “{ $title }” va a ser eliminada en Meta.
service-kept = “{ $title }” se queda. No se solicitó nada a Meta.
service-withdrawn = La solicitud sobre “{ $title }” se retiró.

## El archivo de muestra

sample-choose = Elegir un archivo…
sample-other = Cambiar el archivo…
sample-remove = Quitar la muestra
sample-unnamed = archivo sin nombre
sample-goes = Va a Meta junto con la solicitud.
sample-theirs = La muestra que tiene Meta no puede ir de nuevo. Elige el archivo otra vez.
sample-code-there = La muestra ya está en Meta, con el código de abajo.
sample-code = Ya tengo el código de la muestra
sample-code-label = Código de la muestra
sample-code-hint = Solo si enviaste la muestra a Meta con otro programa.
sample-hint-image = Meta quiere ver un ejemplo: JPG o PNG, hasta 5 MB.
sample-hint-video = Meta quiere ver un ejemplo: MP4, hasta 16 MB.
sample-hint-document = Meta quiere ver un ejemplo: PDF, hasta 100 MB.
service-sample-progress = Muestra: { $sent } de { $total }

## Solicitudes que esperan

requests-waiting = { $count ->
    [0] Ninguna solicitud espera
    [one] 1 solicitud espera para ir a Meta
   *[other] { $count } solicitudes esperan para ir a Meta
}
requests-waiting-about = Nada sale sin que lo veas antes.
requests-unsure = { $count ->
    [0] Ninguna solicitud es incierta
    [one] 1 solicitud es incierta: salió, y no llegó respuesta
   *[other] { $count } solicitudes son inciertas: salieron, y no llegaron respuestas
}
requests-refused = { $count ->
    [0] Meta aceptó todas las solicitudes
    [one] Meta no aceptó 1 solicitud
   *[other] Meta no aceptó { $count } solicitudes
}
requests-see = Ver solicitudes
requests-back = Volvió la conexión. { $count ->
    [0] Ninguna solicitud espera.
    [one] 1 solicitud espera para ir a Meta.
   *[other] { $count } solicitudes esperan para ir a Meta.
}
requests-title = Solicitudes a Meta
requests-lead = Revisa lo que va. Cada solicitud sale una vez, y el resultado aparece aquí.
requests-empty = Ninguna solicitud espera.
requests-send = { $count ->
    [0] { $where ->
        [practice] Enviar a la práctica
       *[meta] Enviar a Meta
    }
    [one] { $where ->
        [practice] Enviar a la práctica
       *[meta] Enviar a Meta
    }
   *[other] { $where ->
        [practice] Enviar { $count } a la práctica
       *[meta] Enviar { $count } a Meta
    }
}
requests-nothing = Ninguna solicitud está lista para ir. Mira debajo de cada una qué le falta.
requests-later = Cerrar
requests-stop = Parar
requests-now = Llevando la solicitud a Meta
requests-progress = { $done } de { $total ->
    [0] ninguna solicitud
    [one] 1 solicitud
   *[other] { $total } solicitudes
}
requests-done = { $done ->
    [0] Ninguna de { $total } salió.
    [one] Salió 1 de { $total }.
   *[other] Salieron { $done } de { $total }.
}
requests-cut = { $left ->
    [0] No se pudo seguir.
    [one] No se pudo seguir: 1 sigue en espera.
   *[other] No se pudo seguir: { $left } siguen en espera.
}
requests-stopped = { $left ->
    [0] No quedó nada para después.
    [one] Paraste: 1 sigue en espera.
   *[other] Paraste: { $left } siguen en espera.
}
requests-all-languages = todos los idiomas
requests-asked = solicitada
requests-open = Abrir el borrador
requests-what = Ver lo que va
requests-what-changed = El borrador cambió después de esta solicitud. Para llevar el texto nuevo, abre el borrador y solicita de nuevo.

asked-create = Plantilla nueva
asked-change = Cambio en una plantilla
asked-delete = Eliminar
asked-delete-all = Eliminar en todos los idiomas
asked-unpause = Quitar la pausa

request-state-waiting = en espera
request-state-unsure = incierta
request-state-taken = en Meta
request-state-refused = no aceptada

request-unsure = La solicitud salió, y la respuesta de Meta no llegó. Recado consulta en Meta si la recibió y no solicita dos veces. Solicitud hecha
request-send = Enviar ahora
request-where = No se perdió nada. También está en Plantillas, en “Solicitudes a Meta”.
request-why-unsure = Recado todavía no sabe si Meta recibió la solicitud. Consulta de nuevo antes.
request-why-reading = Meta ya está leyendo este texto.

## Qué pasó con las solicitudes

handed-waiting = Sigue en espera.
handed-unsure = Salió, y no llegó respuesta. Recado consulta en Meta si la recibió y no solicita dos veces.
handed-refused = Meta no la aceptó.
handed-approved = Aprobada: ya puedes notificar con ella.
handed-rejected = Meta la leyó y la rechazó. El texto sigue aquí.
handed-pending = En revisión. Suele tardar menos de un día, y el resultado aparece aquí.
handed-status = Meta la recibió. La plantilla está { $status }.
handed-deleted = Meta eliminó la plantilla.
handed-unpaused = La plantilla salió de la pausa.
handed-toast = { $title }: { $told }
