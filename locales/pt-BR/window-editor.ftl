# Modelos escritos aqui: a galeria, o editor, o que falta, versões, idiomas. As mesmas chaves nos três idiomas.

templates-new = Novo modelo
template-edit = Editar como rascunho
template-continue = Continuar o rascunho
template-translate = Traduzir

draft-requested = pedido em espera
draft-errors = { $count ->
    [0] nenhum apontamento
    [one] 1 apontamento
   *[other] { $count } apontamentos
}
draft-warnings = { $count ->
    [0] nenhum alerta
    [one] 1 alerta
   *[other] { $count } alertas
}
draft-ready = pronto para pedir
draft-deleted = O rascunho “{ $title }” foi excluído.
draft-failed = Não deu. Nada mudou.

## A galeria

gallery-title = Novo modelo
gallery-lead = Comece por um texto pronto e troque o que quiser. Funciona sem internet.
gallery-blank = Em branco
gallery-import = Importar um arquivo…
gallery-paste = Colar JSON…
gallery-paste-label = O modelo em JSON
gallery-paste-hint = Como a Meta o escreve: um modelo, ou uma lista deles.
gallery-paste-empty = Cole o JSON primeiro.
gallery-paste-do = Abrir no editor
gallery-imported = { $count ->
    [0] Nenhum modelo em { $file }.
    [one] 1 rascunho veio de { $file }.
   *[other] { $count } rascunhos vieram de { $file }.
}
gallery-search = Procurar um texto pronto
gallery-groups = Assunto
gallery-all = todos
gallery-count = { $found ->
    [0] Nenhum
   *[other] { $found }
} de { $total ->
    [0] nenhum texto
    [one] 1 texto
   *[other] { $total } textos
}
gallery-none = Nenhum texto pronto fala disso. Comece em branco, ou procure outra palavra.
gallery-use = Usar este texto
gallery-empty-title = Nenhum texto pronto neste idioma
gallery-empty-text = Escolha outro idioma acima, ou comece em branco.

library-group-orders = Pedidos
library-group-appointments = Consultas
library-group-invoices = Cobranças
library-group-events = Eventos
library-group-leads = Interessados
library-group-service = Atendimento
library-group-content = Conteúdo
library-group-feedback = Opinião

## O editor: o todo

editor-all = Todos os modelos
editor-back = Voltar ao texto
editor-untitled = Modelo sem título
editor-of = Edita o modelo { $name }, em { $language }.
editor-saved = Guardado
editor-saving = Guardando
editor-unsaved = Ainda não guardado
editor-save-again = Guardar de novo
editor-undo = Desfazer
editor-undo-none = Não há o que desfazer.
editor-redo = Refazer
editor-redo-none = Não há o que refazer.
editor-duplicate = Duplicar
editor-export = Exportar JSON
editor-delete = Excluir

## Título, idioma, categoria

editor-identity = Título, idioma e categoria
editor-title = Título
editor-title-hint = Como você chama este modelo. O nome na Meta sai dele.
editor-name = Nome na Meta
editor-name-hint = Letras minúsculas, números e _. As pessoas não o veem.
editor-fixed = A Meta não deixa mudar o nome nem o idioma de um modelo que já está lá. Para isso, duplique.
editor-category-utility = Notícia de algo que a pessoa pediu: pedido, consulta, pagamento. Sem propaganda.
editor-category-marketing = Oferta, convite, novidade. Custa mais, e só vai a quem autorizou.
editor-category-authentication = Código para entrar. O texto é da Meta; você escolhe os detalhes.

## O texto

editor-content = Mensagem
editor-header-kind = Cabeçalho
header-kind-text = texto
header-kind-none = nenhum
editor-header-text = Texto do cabeçalho
header-kind-image = imagem
header-kind-video = vídeo
header-kind-document = documento
header-kind-location = localização
header-about-image = A imagem é escolhida em cada envio.
header-about-video = O vídeo é escolhido em cada envio.
header-about-document = O arquivo, como um PDF, é escolhido em cada envio.
header-about-location = O lugar no mapa é escolhido em cada envio.
editor-sample = Amostra enviada à Meta
editor-body = Texto
editor-body-hint = Diga logo quem fala e do que se trata.
editor-footer = Rodapé
editor-footer-hint = Uma linha cinza, como o nome da loja. Pode ficar vazio.
editor-count = { $length } de { $limit }
editor-count-over = { $over } a mais que { $limit }
editor-counts = { $variables ->
    [0] Nenhuma variável
    [one] 1 variável
   *[other] { $variables } variáveis
}, { $words ->
    [0] nenhuma palavra fixa
    [one] 1 palavra fixa
   *[other] { $words } palavras fixas
}. Para tantas variáveis, o texto pede ao menos { $needed }.

editor-tools = Formatar: { $field }
editor-style-bold = Negrito
editor-style-italic = Itálico
editor-style-strike = Riscado
editor-style-mono = Letra de máquina
editor-emoji = Emoji
editor-emoji-search = Procurar um emoji
editor-emoji-none = Nenhum emoji com essa palavra.
editor-emoji-group-people = Pessoas e gestos
editor-emoji-group-signs = Sinais
editor-emoji-group-shop = Loja e entrega
editor-emoji-group-time = Tempo e contato
editor-emoji-group-life = Comida, festa, saúde

## Variáveis

editor-insert = Inserir variável
editor-insert-which = Qual variável
editor-insert-hint = Escolha, ou escreva um nome novo.
editor-insert-there = já está no modelo
editor-insert-new = Nova: { $name }
editor-insert-none = Escreva um nome, como pedido ou data.
editor-field-name = Primeiro nome do contato
editor-field-full-name = Nome completo do contato
editor-field-phone = Telefone do contato
editor-field-date = Uma data
editor-variables = Variáveis
editor-variables-none = Nenhuma variável. Uma variável muda de pessoa para pessoa, como o nome ou o número do pedido.
editor-variable-name = Nome
editor-variable-example = Exemplo
editor-variable-source = De onde vem
editor-variable-wrong = Só letras minúsculas sem acento, números e _, começando por letra.
editor-variable-taken = Já há uma variável com este nome.
editor-numbered = Este modelo usa números no lugar de nomes.
editor-give-names = Dar nomes às variáveis
editor-source-none = preencho na hora
editor-source-field = campo do contato
editor-source-column = coluna da planilha
editor-source-text = sempre o mesmo texto
editor-source-date = uma data
editor-source-which = Qual campo
editor-source-column-name = Título da coluna
editor-source-text-what = O texto
editor-source-days = Dias a partir de hoje
editor-source-day = Se for hoje: { $day }

## Botões

editor-buttons = Botões
editor-buttons-none = Nenhum botão. Um botão leva a um site, liga, responde com um toque.
editor-button-kind = Tipo de botão
editor-button-add = Adicionar botão
editor-button-up = Subir o botão { $number }
editor-button-down = Descer o botão { $number }
editor-button-remove = Tirar o botão { $number }
editor-button-first = Já é o primeiro.
editor-button-last = Já é o último.
editor-button-text = Texto do botão
editor-button-fixed = a Meta escreve: { $label }
editor-button-url = Endereço
editor-button-varies = O fim do endereço muda de pessoa para pessoa
editor-button-varies-hint = Como o número do pedido. O valor entra depois do que está escrito acima.
editor-button-phone = Telefone
editor-button-phone-hint = Com + e o código do país: +55 11…
editor-button-coupon = Código de exemplo
editor-button-coupon-hint = Letras e números, até 15. Em cada envio vai o código da pessoa.
editor-button-flow = Código do formulário (flow)
editor-button-flow-action = O que o toque faz
editor-button-flow-navigate = abre uma tela
editor-button-flow-exchange = pergunta ao seu servidor
editor-button-flow-screen = Primeira tela
editor-payment-pix-dynamic-code = Pix copia e cola de exemplo
editor-payment-boleto = Linha digitável de exemplo
editor-payment-payment-link = Endereço de pagamento de exemplo
editor-payment-hint = Só um exemplo: em cada envio vai o da pessoa.

button-kind-quick-reply = resposta rápida
button-kind-url = abrir um site
button-kind-phone-number = ligar
button-kind-copy-code = copiar cupom
button-kind-payment-pix = copiar Pix
button-kind-payment-boleto = copiar boleto
button-kind-payment-link = pagar por link
button-kind-order-details = pedido com pagamento
button-kind-flow = formulário (flow)
button-kind-catalog = ver o catálogo
button-kind-mpm = vários produtos
button-kind-spm = um produto
button-kind-voice-call = ligar pelo WhatsApp
button-kind-call-permission-request = pedir para ligar
button-kind-request-contact-info = pedir o contato
button-kind-otp = copiar o código

button-about-quick-reply = A pessoa responde com um toque. Ficam juntas, no começo ou no fim.
button-about-url = Até dois por modelo.
button-about-phone-number = Um por modelo.
button-about-copy-code = Só em marketing, um por modelo.
button-about-payment-pix = Novo em 2026: a conta pode ainda não ter.
button-about-payment-boleto = Novo em 2026: a conta pode ainda não ter.
button-about-payment-link = Novo em 2026: a conta pode ainda não ter.
button-about-order-details = Mostra os itens e o total, com Pix ou boleto. Precisa ser o único botão.

## O que poucos modelos têm

editor-more = Oferta, cartões e prazo
editor-offer = Oferta por tempo limitado
editor-offer-hint = Só em marketing, sem rodapé. Uma faixa com a oferta e até quando ela vale.
editor-offer-text = Texto da oferta
editor-offer-ends = Mostrar quando termina
editor-carousel = Cartões lado a lado
editor-carousel-hint = Só em marketing: de 2 a 10 cartões, todos com as mesmas partes.
editor-card-add = Adicionar cartão
editor-card-remove = Tirar o cartão { $number }
editor-card-most = São no máximo 10 cartões.
editor-deadline = Prazo para a entrega
editor-deadline-hint = Depois dele a Meta descarta a mensagem, sem avisar.
editor-deadline-amount = Prazo
editor-deadline-unit = Em
editor-unit-second = segundos
editor-unit-minute = minutos
editor-unit-hour = horas
editor-unit-day = dias
editor-code = O código
editor-code-about = O texto de um código é da Meta, no idioma do modelo. Você escolhe o que vai junto.
editor-code-secret = Pedir para não compartilhar o código
editor-code-minutes = Minutos de validade
editor-code-minutes-hint = De 1 a 90. Vazio: a validade não aparece.
editor-otp = Como o código chega ao aplicativo
editor-otp-copy-code = a pessoa copia
editor-otp-one-tap = um toque preenche
editor-otp-zero-tap = preenche sozinho
editor-otp-about-copy-code = Serve para qualquer site ou aplicativo.
editor-otp-about-one-tap = Precisa de um aplicativo seu no Android.
editor-otp-about-zero-tap = Precisa de um aplicativo seu no Android, e que você aceite os termos.
editor-otp-app = Pacote do aplicativo
editor-otp-hash = Assinatura do aplicativo
editor-otp-hash-hint = 11 letras, números e sinais.
editor-otp-terms = Aceito os termos da Meta para preencher sozinho
editor-unknown = { $count ->
    [0] Nenhuma parte desconhecida.
    [one] Parte que o Recado não conhece; fica como está.
   *[other] { $count } partes que o Recado não conhece; ficam como estão.
}

## O celular e os apontamentos

editor-sample-with = No celular, com
editor-sample-kind-examples = os exemplos
editor-sample-kind-long = nomes longos
editor-sample-kind-missing = valores faltando
editor-sample-kind-contact = uma pessoa de verdade
editor-sample-person = Pessoa
editor-sample-nobody = Ainda não há contatos.
editor-phone-scheme = Celular claro ou escuro
editor-phone-light = Celular claro
editor-phone-dark = Celular escuro
editor-findings = Apontamentos
editor-findings-none = Nenhum. O texto está pronto para a Meta.
editor-findings-count = { $errors ->
    [0] Nada impede o pedido
    [one] 1 apontamento impede o pedido
   *[other] { $errors } apontamentos impedem o pedido
}, { $warnings ->
    [0] nenhum alerta
    [one] 1 alerta
   *[other] { $warnings } alertas
}.
editor-finding-error = Precisa mudar
editor-finding-warning = Vale olhar
editor-mend = Corrigir

editor-place-whole = O modelo
editor-place-name = Nome
editor-place-language = Idioma
editor-place-category = Categoria
editor-place-parameter-format = Variáveis
editor-place-message-send-ttl-seconds = Prazo
editor-place-display-format = Formato
editor-place-header = Cabeçalho
editor-place-body = Texto
editor-place-footer = Rodapé
editor-place-buttons = Botões
editor-place-button = Botão { $number }
editor-place-limited-time-offer = Oferta
editor-place-carousel = Cartões
editor-place-card = Cartão { $number }
editor-place-call-permission-request = Pedido para ligar

## O que a Meta escreve no celular, no idioma do modelo

phone-code = { $code } é seu código de verificação.
phone-code-secret = Para sua segurança, não compartilhe este código.
phone-code-expires = Este código expira em { $minutes ->
    [0] 0 minutos
    [one] 1 minuto
   *[other] { $minutes } minutos
}.
phone-otp-copy = Copiar código
phone-otp-fill = Preencher
phone-label-copy-code = Copiar código da oferta
phone-label-catalog = Ver catálogo
phone-label-mpm = Ver itens
phone-label-spm = Ver
phone-label-order-details = Revisar e pagar
phone-label-voice-call = Ligar
phone-label-call-permission-request = Permitir ligações
phone-label-app = Abrir aplicativo
phone-label-request-contact-info = Compartilhar contato
phone-variable-name = nome
phone-variable-phone = telefone
phone-variable-date = data
phone-variable-value = valor

## Pedir aprovação

request-ask = Pedir aprovação
request-why-errors = { $count ->
    [0] Nada impede.
    [one] Falta resolver 1 apontamento.
   *[other] Falta resolver { $count } apontamentos.
}
request-why-waiting = O pedido já está em espera.
request-waiting = O pedido está guardado, e sai quando você mandar. Pedido feito
request-taken = A Meta recebeu o pedido. Pedido feito
request-refused = A Meta não aceitou o pedido. Pedido feito
request-changed = O rascunho mudou depois do pedido. Para levar o texto novo, peça de novo.
request-withdraw = Retirar o pedido
request-withdrawn = O pedido foi retirado. O rascunho continua aqui.

## Versões

versions-title = Versões
versions-count = { $count ->
    [0] Nenhuma versão
    [one] 1 versão
   *[other] { $count } versões
}
versions-empty-title = Nenhuma versão ainda
versions-empty-text = Quando você voltar a este rascunho outro dia, o que estava escrito antes fica guardado aqui.
versions-reason-sitting = antes de voltar a escrever
versions-reason-restore = antes de restaurar
versions-reason-import = antes de importar
versions-reason-request = quando você pediu aprovação
versions-reason-start = como começou
compared-name = Nome
compared-language = Idioma
compared-category = Categoria
compared-delivery-time = Prazo
compared-header-format = Tipo de cabeçalho
compared-header = Cabeçalho
compared-body = Texto
compared-footer = Rodapé
compared-offer = Oferta
compared-button = Botão
compared-button-target = Para onde o botão leva
compared-card = Cartão
compared-example = Exemplo
compared-other = Outra parte
versions-since = O que mudou desde então
versions-same = Nada mudou desde então.
versions-legend = No texto abaixo:
versions-removed = saiu
versions-added = entrou
versions-restore = Restaurar esta versão
versions-restored = A versão voltou. O que estava escrito ficou guardado.

## Idiomas

languages-title = Idiomas
languages-add = Outro idioma
languages-add-do = Adicionar tradução
languages-none = Este modelo só existe em um idioma. Em outro, ele leva o mesmo nome e a mesma categoria.
languages-beside = Ao lado
languages-both = Escrever nos dois
languages-readonly = Este está na Meta; aqui é só para ler.
languages-open = Abrir este no editor

## Alguém mudou o mesmo rascunho

changed-what = Este rascunho mudou em outro lugar enquanto você escrevia. Nada se perdeu: escolha com qual ficar. A outra mudança é de
changed-mine = O que está aqui
changed-theirs = O que veio de lá
changed-keep-mine = Ficar com o daqui
changed-take-theirs = Ficar com o de lá
changed-keep-both = Ficar com os dois, em dois rascunhos
changed-kept-both = O que estava aqui é agora um rascunho à parte.

## Exportar

export-template = Modelo em JSON
export-template-what = Assim a Meta o recebe. Serve também para guardar, ou levar para outra conta.
export-template-copy = Copiar
export-template-save = Salvar em um arquivo…
export-template-saved = O modelo está em { $name }.
