# Contactos: la lista, la ficha, la autorización. Las mismas claves en los tres idiomas.

## Lo que las listas tienen en común

panel-close = Cerrar
list-again = Intentar de nuevo

## La lista

contacts-title = Contactos
contacts-new = Nuevo contacto
contacts-search = Buscar
contacts-tags = Etiquetas
contacts-count = { $count ->
    [0] Ningún contacto
    [one] { $count } contacto
   *[other] { $count } contactos
}
contacts-found = { $total }, { $found ->
    [0] ninguno encontrado
    [one] { $found } encontrado
   *[other] { $found } encontrados
}
contacts-nobody = Nadie con “{ $text }”
contacts-nobody-text = La búsqueda mira nombre, número, etiquetas, campos y notas, sin fijarse en los acentos.
contacts-clear = Borrar la búsqueda
contacts-empty-title = Todavía no hay nadie
contacts-empty-text = Trae la lista que ya tienes, de una hoja de cálculo o de la agenda. O agrega a una persona: bastan un nombre y un número.
contacts-empty-button = Agregar un contacto

## La ficha

contact-title = Contacto
contact-new-title = Nuevo contacto
contact-nameless = sin nombre
contact-name = Nombre
contact-phone = Número
contact-phone-hint = Con código de área. De otro país, empieza con + y su código.
contact-phone-refused = Recado no aceptó este número.
contact-tags = Etiquetas
contact-tags-hint = Sepáralas con comas: vip, entrega
contact-fields = Tus campos
contact-fields-hint = Lo que piden tus plantillas, como pedido u horario.
contact-field-name = Campo
contact-field-value = Valor
contact-field-add = Agregar campo
contact-field-remove = Quitar
contact-field-remove-named = Quitar { $name }
contact-field-new = este campo
contact-field-unnamed = Dale un nombre a este campo.
contact-field-twice = Otro campo ya tiene este nombre.
contact-notes = Notas
contact-notify = Notificar
contact-save = Guardar
contact-save-nothing = Nada cambió desde la última vez.
contact-save-empty = Escribe primero el número.
contact-unsaved = Hay cambios que todavía no se guardaron.
contact-restored = Lo que escribiste antes sigue aquí, y todavía no se guardó.
contact-discard = Descartar cambios
contact-discarded = Cambios descartados
contact-saved = Contacto guardado
contact-added = { $name } está en tus contactos
contact-undo = Deshacer
contact-undone = El contacto volvió a ser como era
contact-undone-but-consent = El contacto volvió a ser como era. La autorización sigue registrada.
contact-undo-failed = No se pudo deshacer. El contacto sigue como lo guardaste.
contact-open-other = Ver el contacto que tiene este número
contact-alike-word = parecido
contact-alike = { $count ->
    [0] Ningún otro contacto tiene un número parecido.
    [one] Otro contacto tiene un número que solo cambia en el noveno dígito. Puede ser la misma persona.
   *[other] Otros { $count } contactos tienen un número que solo cambia en el noveno dígito. Pueden ser la misma persona.
}

## Autorización y baja

contact-consent = Autorización
contact-consent-none = Ninguna autorización registrada.
contact-consent-given = autorizó
contact-consent-ended = baja
contact-consent-source = Autorización: de dónde vino
contact-consent-hint = Como mostrador, formulario del sitio o conversación. Se registra con la fecha de hoy.
purpose-utility = avisos
purpose-marketing = marketing

## Lo que muestra la lista, y cómo

contacts-import = Importar…
contacts-export = Exportar…
contacts-groups = Grupos
contacts-filter = Lo que muestra la lista
contacts-tag = Etiqueta
contacts-group = Grupo
contacts-consent = Autorización
contacts-notified = Notificado el
contacts-never = nunca
contacts-any = Todos
contacts-tag-option = { $name } ({ $count ->
    [0] nadie
   *[other] { $count }
})
contacts-filter-opted-out = Con baja
contacts-filter-none = Sin registro
contacts-found-more = { $total }, más de { $found } encontrados. Escribe más para llegar a quien buscas.
contacts-instead = Nada con “{ $text }”. En su lugar: { $words }
contacts-nobody-here = Nadie así
contacts-nobody-here-text = Ningún contacto tiene a la vez todo lo que se eligió.
contacts-show-all = Mostrar todos
contacts-empty-import = Importar una lista
contacts-choose = Elegir a { $name }
contacts-choose-all = Elegir a todos los encontrados
contacts-choose-failed = No se pudo elegir a todos hasta ahí. Inténtalo de nuevo.

consent-state-unknown = sin registro
consent-state-given = autorizó
consent-state-opted-out = baja
purpose-utility-long = Avisos sobre pedidos, citas y cuentas
purpose-marketing-long = Marketing: ofertas y novedades

## Lo que se hace con los elegidos

bulk-group = Los elegidos
bulk-chosen = { $count ->
    [0] Nadie elegido
    [one] { $count } elegido
   *[other] { $count } elegidos
}
bulk-tag = Etiquetar…
bulk-untag = Quitar etiqueta…
bulk-consent = Autorización…
bulk-opt-out = Baja…
bulk-clear = Desmarcar
bulk-title-tag = { $count ->
    [0] Etiquetar
    [one] Etiquetar { $count } contacto
   *[other] Etiquetar { $count } contactos
}
bulk-title-untag = { $count ->
    [0] Quitar etiqueta
    [one] Quitar etiqueta a { $count } contacto
   *[other] Quitar etiqueta a { $count } contactos
}
bulk-title-consent = { $count ->
    [0] Registrar autorización
    [one] Registrar la autorización de { $count } contacto
   *[other] Registrar la autorización de { $count } contactos
}
bulk-title-opt-out = { $count ->
    [0] Registrar baja
    [one] Registrar la baja de { $count } contacto
   *[other] Registrar la baja de { $count } contactos
}
bulk-do-tag = Etiquetar
bulk-do-untag = Quitar
bulk-do-consent = Registrar
bulk-do-opt-out = Registrar
bulk-tag-name = Etiqueta
bulk-tag-hint = Una que ya existe, o una nueva.
bulk-tag-empty = Escribe primero la etiqueta.
bulk-purpose = Para qué
bulk-purpose-empty = Marca para qué vale.
bulk-source = De dónde vino
bulk-source-empty = Escribe de dónde vino la autorización.
bulk-how = Cómo lo pidió la persona
bulk-how-hint = Como “respondió BAJA” o “lo pidió en el mostrador”.
bulk-how-empty = Escribe cómo lo pidió la persona.
bulk-tagged = { $count ->
    [0] Todos tenían ya la etiqueta { $tag }
    [one] { $count } contacto recibió la etiqueta { $tag }
   *[other] { $count } contactos recibieron la etiqueta { $tag }
}
bulk-untagged = { $count ->
    [0] Nadie tenía la etiqueta { $tag }
    [one] Se quitó la etiqueta { $tag } a { $count } contacto
   *[other] Se quitó la etiqueta { $tag } a { $count } contactos
}
bulk-consented = { $count ->
    [0] Nada cambió
    [one] Autorización registrada para { $count } contacto
   *[other] Autorización registrada para { $count } contactos
}
bulk-opted-out = { $count ->
    [0] Nada cambió
    [one] Baja registrada para { $count } contacto
   *[other] Baja registrada para { $count } contactos
}
edit-undone = { $count ->
    [0] Deshecho. Ningún contacto tuvo que volver.
    [one] Deshecho: { $count } contacto volvió a ser lo que era.
   *[other] Deshecho: { $count } contactos volvieron a ser lo que eran.
}
edit-undone-kept = { $count ->
    [0] Ninguno cambió después.
    [one] { $count } cambió después y queda como está.
   *[other] { $count } cambiaron después y quedan como están.
}
edit-undo-failed = No se pudo deshacer. Todo sigue como está.

## La ficha entera

contact-whole = Ver la ficha entera
contact-all = Todos los contactos
contact-data = Datos
contact-since = En la lista desde
contact-changed = cambió
contact-language = Idioma de las notificaciones
contact-language-any = El de la plantilla
contact-field-add-named = Agregar { $name }
contact-consent-new = Nueva autorización
contact-consent-record = Registrar la autorización
contact-opt-out = Dar de baja
contact-opt-out-record = Registrar la baja
contact-opt-out-means = Las próximas notificaciones de ese tipo para esta persona quedan fuera, y las que están en cola también.
contact-wording = Con qué palabras
contact-wording-hint = El texto que la persona aceptó, si lo hay.
consent-recorded = Autorización registrada
consent-out-recorded = Baja registrada
alias-wa-id = Número en WhatsApp
alias-user-id = Identificador en WhatsApp

## Lo que se envió

history-title = Notificaciones
history-last = Últimas notificaciones
history-none = Ninguna notificación hasta ahora.
history-more = Ver anteriores

## Lo que se guarda sobre la persona

kept-title = Datos guardados
kept-text = La persona puede pedir ver lo que guardas sobre ella, y que la borres.
dossier-read = Ver todo
dossier-text = Guardar como texto…
dossier-json = Guardar como JSON…
dossier-title = Lo que se guarda sobre { $name }
dossier-saved = Guardado en { $name }
erase-begin = Borrar a esta persona…
erase-title = Borrar a { $name }
erase-goes = Se van el nombre, el número, las etiquetas, los campos, las notas y las autorizaciones.
erase-messages = { $count ->
    [0] No hay notificaciones para esta persona.
    [one] { $count } notificación queda solo como número en los totales, sin lo que decía ni para quién.
   *[other] { $count } notificaciones quedan solo como números en los totales, sin lo que decían ni para quién.
}
erase-answers = { $count ->
    [0] No hay respuestas suyas.
    [one] Se borra { $count } respuesta suya.
   *[other] Se borran { $count } respuestas suyas.
}
erase-remembered = Una importación no trae de vuelta a la persona: queda una marca que no revela el número.
erase-for-good = No se puede deshacer.
erase-keep = No borrar
erase-do = Borrar a { $name } para siempre
erase-done = { $name } ya no está en los datos.
erase-not-remembered = El llavero del sistema no respondió: una importación puede traer de vuelta a esta persona.
erase-copies = Estas copias antiguas de los datos aún tienen a la persona; borra los archivos: { $files }
