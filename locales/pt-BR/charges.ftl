# Cobranças: boletos, códigos Pix, links de pagamento e pedidos. O código de cada problema, com hifens, é a chave.

error-boleto-not-digits = A linha do boleto tem letras ou sinais no meio dos números.
    .advice = Copie de novo a linha digitável do boleto. São só números, com ou sem pontos e espaços.
error-boleto-length = A linha do boleto não tem o tamanho certo. São { $digits } números, e deviam ser 47, ou 48 nas contas de água, luz, telefone e impostos.
    .advice = Copie de novo a linha digitável inteira, do primeiro ao último número.
error-boleto-field = Há um número errado no bloco { $number } da linha do boleto.
    .advice = Copie de novo a linha digitável, ou confira esse bloco número por número.
error-boleto-whole = A linha do boleto não confere. O número errado deve estar nos últimos blocos, onde ficam o vencimento e o valor.
    .advice = Copie de novo a linha digitável e confira o fim dela.
error-pix-not-pix = Isto não é um código Pix copia e cola.
    .advice = Cole o código inteiro, que começa com 000201. A chave Pix sozinha não serve: gere o código no aplicativo do seu banco.
error-pix-cut = O código Pix está incompleto ou tem algo a mais.
    .advice = Copie o código de novo, do começo ao fim.
error-pix-checksum = O código Pix não confere: algum caractere dele mudou.
    .advice = Copie o código de novo, sem digitar nada à mão.
error-pix-currency = O código Pix não é em reais.
    .advice = Gere no aplicativo do seu banco um código em reais.
error-pix-value = O valor que está no código Pix não pode ser lido.
    .advice = Gere o código de novo no aplicativo do seu banco.
error-pix-key-invalid = A chave Pix não é um CPF, um CNPJ, um e-mail, um telefone nem uma chave aleatória.
    .advice = Escreva a chave como está no seu banco. O telefone leva o +55 na frente.
error-payment-link-invalid = O link de pagamento não serve.
    .advice = Copie o endereço inteiro da página. Ele começa com https:// e não tem espaços.
error-order-reference-invalid = A referência do pedido não serve. Ela tem até 35 letras sem acento, números, pontos, hifens e sublinhados.
    .advice = Use o número do pedido ou da fatura. Cada cobrança tem a sua referência.
error-order-total-invalid = O total do pedido não é um valor em reais.
    .advice = Escreva o valor como 189,90.
error-order-goods-invalid = O tipo do que é vendido não serve.
    .advice = Use physical-goods para o que é entregue ou digital-goods para o que não é.
error-order-invalid = O pedido não pode ser lido.
    .advice = Dê o pedido em partes: a referência, o total e o Pix, o boleto ou o link. Inteiro, ele é um objeto em JSON.
error-order-twice = O pedido veio inteiro e também em partes.
    .advice = Dê o pedido de um jeito só.
error-products-invalid = A lista de produtos não pode ser lida.
    .advice = Escreva as seções assim: Vasos: vaso-azul, vaso-liso | Terra: terra-5kg. Cabem 30 produtos em 10 seções, e o título de cada uma tem até 24 caracteres.
error-location-invalid = O lugar não pode ser lido.
    .advice = Escreva a latitude e a longitude e, se quiser, o nome e o endereço: -23.55,-46.63|Loja|Rua das Flores, 10.
error-product-invalid = O produto não pode ser lido.
    .advice = Escreva o catálogo e o produto pelos identificadores deles, com dois pontos no meio: 123456:vaso-azul.
error-instant-invalid = O dia e a hora não podem ser lidos.
    .advice = Escreva assim: 2026-12-24T18:00:00-03:00.

## O que não combina numa cobrança

error-charge-values-differ = O Pix é de { $pix } e o boleto é de { $boleto }.
    .advice = Confira qual dos dois está certo. Se são valores diferentes de propósito, como num desconto para quem paga por Pix, repita com `--allow-differences`.
error-charge-invoice-differs = { $kind ->
        [boleto] O boleto é de { $charge }, e a mensagem diz { $said }.
       *[other] O Pix é de { $charge }, e a mensagem diz { $said }.
    }
    .advice = Corrija o que não estiver certo. Se está certo assim, repita com `--allow-differences`.
error-boleto-overdue = O boleto venceu em { $due }.
    .advice = Veja se o banco ainda o recebe, ou mande um boleto novo.
error-charge-without-value = { $kind ->
        [boleto] O boleto não diz o valor.
       *[other] O código Pix não tem valor. Quem paga escreve quanto.
    }
    .advice = Se o valor é certo, gere de novo com ele.
