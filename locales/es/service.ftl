## Plantillas en Meta: lo que se pide, lo que ella responde.

error-template-request-not-found = No hay una solicitud “{ $id }” en espera.
    .advice = Puede que ya haya salido o que se haya retirado. Mira las solicitudes de la cuenta.
error-template-request-unsure = No se sabe si la solicitud sobre “{ $name }” llegó a Meta: su respuesta se perdió.
    .advice = Recado mira en Meta y lo averigua solo, en cerca de un minuto. Hasta entonces la solicitud no sale de nuevo.
error-template-request-not-arrived = La solicitud sobre “{ $name }” no llegó a Meta. Allí no cambió nada.
    .advice = Envía la solicitud de nuevo cuando quieras.
error-template-not-editable = La plantilla “{ $name }” no se puede cambiar ahora. Su estado en Meta es { $status }.
    .advice = Espera a que termine la revisión y actualiza las plantillas. Una plantilla desactivada no vuelve: haz otra, con otro nombre.
error-template-edits-used = Meta solo acepta otro cambio de la plantilla “{ $name }” a partir de { $at }.
    .advice = Una plantilla aprobada cambia una vez al día y diez veces al mes. La solicitud queda guardada: envíala después de esa hora.
error-template-category-fixed = La plantilla “{ $name }” fue aprobada en la categoría { $category }, y esa ya no cambia.
    .advice = Devuelve el borrador a esa categoría o dale otro nombre, como plantilla nueva.
error-template-not-deletable = La plantilla “{ $name }” no se puede eliminar. Su estado en Meta es { $status }.
    .advice = Meta guarda las plantillas desactivadas, y las que está eliminando se van solas.
error-template-not-paused = La plantilla “{ $name }” no está en pausa.
    .advice = Actualiza las plantillas: la pausa puede haber terminado ya.
error-template-unpause-refused = Meta no quitó la pausa de la plantilla “{ $name }”.
    .details = En sus palabras: { $reason }
    .advice = Espera al menos cinco minutos y pídelo de nuevo. Una pausa por baja calidad termina sola.
error-sample-file-missing = El archivo de ejemplo “{ $file }” ya no está guardado aquí.
    .advice = Abre el borrador y elige el archivo de nuevo.
error-sample-file-kind = Meta no acepta “{ $file }” como ejemplo en este encabezado. El archivo es del tipo { $mime }.
    .advice = Usa una imagen JPEG o PNG, un video MP4 o un documento PDF, según el encabezado.
error-app-id-unknown = Falta el ID de la aplicación, sin el cual Meta no recibe el archivo de ejemplo.
    .advice = Está en el panel de desarrolladores de Meta, en lo alto de la página de la aplicación. Conecta la cuenta de nuevo con él.
error-account-lacks-payment-request = Esta cuenta todavía no tiene los botones de cobro: copiar Pix, copiar boleto, abrir el enlace.
    .advice = Meta los entrega poco a poco. Mientras tanto, cámbialos por el botón de pedido, si la cuenta tiene pagos en WhatsApp.
error-account-lacks-order-details = Esta cuenta no tiene el botón de pedido con pago.
    .advice = Cámbialo por los botones de cobro, que copian el Pix y el boleto, o activa los pagos en WhatsApp en Meta.
error-payment-buttons-missing = Este borrador no tiene botones de pago para cambiar.
    .advice = Agrega primero un botón de cobro o de pedido.

## Por qué Meta rechazó una plantilla, y qué cambiar

rejection-abusive-content = Meta entiende que el texto ofende, amenaza o avergüenza a quien lo lee.
    .advice = Quita amenazas y cobros duros, como juicios o listas de morosos. Di solo qué está pendiente y cómo pagarlo.
rejection-incorrect-category = La categoría no combina con el texto.
    .advice = Ofertas y novedades son marketing, la noticia de un pedido es utilidad, un código de acceso es autenticación. Cambia la categoría o el texto.
rejection-invalid-format = El formato del texto no sirve.
    .advice = Revisa las variables: ninguna al comienzo o al final, ninguna pegada a otra, un ejemplo de verdad para cada una.
rejection-promotional = El texto hace publicidad, y esta categoría no lo permite.
    .advice = Quita la oferta o la invitación a comprar, o pide la plantilla como marketing.
rejection-scam = Meta entiende que el texto parece una estafa.
    .advice = Di quién es la empresa y no pidas el documento completo, contraseñas ni datos de tarjeta. Usa la dirección de tu sitio, sin acortador.
rejection-tag-content-mismatch = El texto no está en el idioma elegido, o no combina con la categoría.
    .advice = Corrige el idioma de la plantilla, o traduce el texto entero, con pie y botones.
rejection-category-not-available = Esta categoría no está disponible para tu cuenta.
    .advice = Pide la plantilla en otra categoría.
rejection-other = Meta rechazó esta plantilla y no dio un motivo que Recado conozca.
    .details = En su palabra: { $reason }
    .advice = Relee el texto con los ojos de quien no conoce la tienda, ajústalo y pide otra revisión.
