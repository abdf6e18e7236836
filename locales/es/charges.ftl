# Cobros: boletos, códigos Pix, enlaces de pago y pedidos. El código de cada problema, con guiones, es la clave.

error-boleto-not-digits = La línea del boleto tiene letras o signos entre los números.
    .advice = Copia otra vez la línea del boleto. Son solo números, con o sin puntos y espacios.
error-boleto-length = La línea del boleto no tiene el largo correcto. Tiene { $digits } números y deberían ser 47, o 48 en las cuentas de agua, luz, teléfono e impuestos.
    .advice = Copia otra vez la línea entera, del primer número al último.
error-boleto-field = Hay un número equivocado en el bloque { $number } de la línea del boleto.
    .advice = Copia otra vez la línea, o revisa ese bloque número por número.
error-boleto-whole = La línea del boleto no cuadra. El número equivocado debe de estar en los últimos bloques, donde van el vencimiento y el valor.
    .advice = Copia otra vez la línea y revisa el final.
error-pix-not-pix = Esto no es un código Pix de copiar y pegar.
    .advice = Pega el código entero, que empieza con 000201. La clave Pix sola no sirve: genera el código en la aplicación de tu banco.
error-pix-cut = El código Pix está incompleto o tiene algo de más.
    .advice = Copia otra vez el código, de principio a fin.
error-pix-checksum = El código Pix no cuadra: algún carácter cambió.
    .advice = Copia otra vez el código, sin escribir nada a mano.
error-pix-currency = El código Pix no es en reales.
    .advice = Genera en la aplicación de tu banco un código en reales.
error-pix-value = El valor que está en el código Pix no se puede leer.
    .advice = Genera otra vez el código en la aplicación de tu banco.
error-pix-key-invalid = La clave Pix no es un CPF, un CNPJ, un correo, un teléfono ni una clave aleatoria.
    .advice = Escribe la clave como aparece en tu banco. El teléfono lleva +55 adelante.
error-payment-link-invalid = El enlace de pago no sirve.
    .advice = Copia la dirección entera de la página. Empieza con https:// y no tiene espacios.
error-order-reference-invalid = La referencia del pedido no sirve. Tiene hasta 35 letras sin acento, números, puntos, guiones y guiones bajos.
    .advice = Usa el número del pedido o de la factura. Cada cobro tiene su propia referencia.
error-order-total-invalid = El total del pedido no es un valor en reales.
    .advice = Escribe el valor como 189,90.
error-order-goods-invalid = El tipo de lo que se vende no sirve.
    .advice = Usa physical-goods para lo que se entrega o digital-goods para lo que no.
error-order-invalid = El pedido no se puede leer.
    .advice = Da el pedido en partes: la referencia, el total y el Pix, el boleto o el enlace. Entero, es un objeto en JSON.
error-order-twice = El pedido vino entero y también en partes.
    .advice = Da el pedido de una sola manera.
error-products-invalid = La lista de productos no se puede leer.
    .advice = Escribe las secciones así: Macetas: maceta-azul, maceta-lisa | Tierra: tierra-5kg. Caben 30 productos en 10 secciones, y cada título tiene hasta 24 caracteres.
error-location-invalid = El lugar no se puede leer.
    .advice = Escribe la latitud y la longitud y, si quieres, el nombre y la dirección: -23.55,-46.63|Tienda|Calle de las Flores 10.
error-product-invalid = El producto no se puede leer.
    .advice = Escribe el catálogo y el producto por sus identificadores, con dos puntos en medio: 123456:maceta-azul.
error-instant-invalid = El día y la hora no se pueden leer.
    .advice = Escríbelo así: 2026-12-24T18:00:00-03:00.

## Lo que no cuadra en un cobro

error-charge-values-differ = El Pix es de { $pix } y el boleto es de { $boleto }.
    .advice = Revisa cuál de los dos está bien. Si son distintos a propósito, como en un descuento para quien paga por Pix, repite con `--allow-differences`.
error-charge-invoice-differs = { $kind ->
        [boleto] El boleto es de { $charge }, y el mensaje dice { $said }.
       *[other] El Pix es de { $charge }, y el mensaje dice { $said }.
    }
    .advice = Corrige lo que no esté bien. Si está bien así, repite con `--allow-differences`.
error-boleto-overdue = El boleto venció el { $due }.
    .advice = Mira si el banco todavía lo recibe, o manda un boleto nuevo.
error-charge-without-value = { $kind ->
        [boleto] El boleto no dice el valor.
       *[other] El código Pix no tiene valor. Quien paga escribe cuánto.
    }
    .advice = Si el valor se conoce, genéralo otra vez con él.
