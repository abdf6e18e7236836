# What the window says. Hand-written in each language, not word for word; the same keys in all three files.
# "Tú", short sentences, present tense, no exclamation marks.

## Opening

greeting-title = Qué bueno tenerte aquí.
greeting-lead = Recado avisa a tus clientes por WhatsApp, directo desde este equipo, sin nadie de por medio.

## Practice account

practice-ready = Cuenta de práctica lista
practice-name = Nombre
practice-phone = Número
practice-free = Lo que envías en la cuenta de práctica no sale de este equipo y no cuesta nada.
practice-none = Sin cuenta de práctica por ahora
practice-none-why = Recado funciona igual sin ella; solo falta dónde probar sin enviar de verdad.

## When it could not open. `error-CODE` says what happened and why; its .advice says the next step.

failure-title = Recado no pudo abrirse.
failure-retry = Intentar de nuevo
failure-details = Detalles
failure-code = Código

error-engine-busy = Otro Recado ya tiene abiertos estos datos.
    .advice = Usa la ventana que ya está abierta, o ciérrala e intenta de nuevo.
error-database-newer = Estos datos son de una versión más nueva de Recado.
    .advice = Actualiza Recado en este equipo. No se cambió nada.
error-data-folder-unusable = Recado no puede leer ni escribir en su carpeta de datos.
    .advice = Revisa que haya espacio en el disco y que la carpeta sea tuya, e intenta de nuevo.
error-other = Pasó algo que Recado no esperaba. Tus datos no se borraron.
    .advice = Intenta de nuevo. Si sigue pasando, el código en Detalles ayuda a quien lo revise.
