# Avisos del sistema y diálogos que la ventana muestra fuera de su página. Las mismas claves en las tres lenguas.

## Cuando un envío termina y nadie está mirando. Solo cantidades: cualquiera puede leer lo que está en la pantalla.

notice-ended = Envío terminado
notice-stopped = Envío detenido: te necesita
notice-taken = { $count ->
    [0] Meta no aceptó ninguna notificación.
    [one] Meta aceptó 1 notificación.
   *[other] Meta aceptó { $count } notificaciones.
}
notice-failed = { $count ->
    [0] Ninguno falló.
    [one] 1 falló.
   *[other] { $count } fallaron.
}
notice-uncertain = { $count ->
    [0] Ninguno quedó sin respuesta.
    [one] 1 quedó sin respuesta clara.
   *[other] { $count } quedaron sin respuesta clara.
}

## Cuando la ventana se abre y no muestra nada

paint-title = Recado no aparece en la pantalla
paint-nothing = La ventana se abrió, pero todavía no mostró nada. En algunas computadoras la placa de video causa esto. Recado puede abrirse otra vez con una forma más simple de dibujar. Nada se pierde.
paint-nothing-helped = La ventana se abrió, pero todavía no mostró nada. Abre Recado otra vez. Si sigue así, actualiza el sistema y el controlador de video. Nada se pierde.
paint-restart = Abrir otra vez
paint-wait = Esperar más

## Las personas de ejemplo de la cuenta de práctica. Los campos llevan los nombres que piden las plantillas de práctica.

example-source = ejemplo de práctica
example-tag = ejemplo
example-fails = Este número de práctica nunca recibe: muestra cómo Recado cuenta una falla.
example-first = Ana Gómez
example-second = Benito López
example-third = Celia Pérez
example-fourth = David Ruiz
example-soon = hoy entre las 14 y las 16 h
example-later = mañana antes de las 12 h
example-date = 12/12
example-doctor = la Dra. Helena
example-part = 3 de 6

## En la bandeja del sistema, mientras algo sale o la ventana no está en la pantalla

tray-open = Abrir Recado
tray-leaving = { $count ->
    [0] Nada está saliendo ahora
    [one] 1 notificación saliendo
   *[other] { $count } notificaciones saliendo
}
tray-pause = Pausar y salir

## Por qué la computadora sigue despierta, para quien le pregunta al sistema

awake-reason = Recado está enviando notificaciones

## Al guardar un envío en un archivo

export-title = Guardar el envío en un archivo
export-csv = CSV
export-xlsx = Planilla (XLSX)
export-name = envío

## Al elegir una lista de contactos, y al guardar contactos

export-contacts-title = Guardar los contactos en un archivo
export-contacts-name = contactos
export-vcard = Tarjetas de contacto (VCF)
rejects-title = Guardar las filas rechazadas en un archivo
rejects-name = rechazadas
dossier-title = Guardar los datos de la persona en un archivo
dossier-name = datos
dossier-text = Texto
dossier-json = JSON
choose-title = Elegir una lista de contactos
choose-lists = Hojas de cálculo y tarjetas de contacto

## Errores de la propia ventana

error-page-unopened = El navegador no se abrió.
    .advice = Abre esta dirección por tu cuenta: { $address }
error-import-gone = Esta lista ya no está abierta.
    .advice = Elige el archivo de nuevo.

## Plantillas en archivos

template-save-title = Guardar la plantilla en un archivo
template-save-json = Plantilla (JSON)
file-choose-image = Elegir una imagen
file-choose-video = Elegir un video
file-choose-document = Elegir un documento
file-kind-image = Imágenes
file-kind-video = Videos
file-kind-document = Documentos
template-choose-title = Elegir un archivo de plantillas
template-choose-json = Plantillas (JSON)
