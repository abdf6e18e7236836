# Modelos: a lista, um modelo, o que a Meta diz dele. As mesmas chaves nos três idiomas.

templates-title = Modelos (HSM)
templates-lead = O que você escreve, e o que a Meta aprovou: é com os aprovados que você notifica.
templates-sync = Atualizar da Meta
templates-sync-practice = Atualizar
templates-syncing = Atualizando
templates-synced = Modelos atualizados: { $added ->
    [0] nenhum novo
    [one] 1 novo
   *[other] { $added } novos
}, { $updated ->
    [0] nenhum alterado
    [one] 1 alterado
   *[other] { $updated } alterados
}, { $removed ->
    [0] nenhum removido
    [one] 1 removido
   *[other] { $removed } removidos
}.
templates-search = Procurar por nome ou texto
templates-filter = Status
templates-all = todos
templates-count = { $count ->
    [0] Nenhum modelo
    [one] 1 modelo
   *[other] { $count } modelos
}
templates-found = { $found ->
    [0] Nenhum
   *[other] { $found }
} de { $total ->
    [0] nenhum modelo
    [one] 1 modelo
   *[other] { $total } modelos
}
templates-none-title = Nenhum modelo assim
templates-none-text = A busca e o filtro deixam todos de fora.
templates-clear = Mostrar todos
templates-empty-title = Nenhum modelo ainda
templates-empty-text = Um modelo é um texto que a Meta aprova antes. Escreva o primeiro, ou busque os que a sua conta já tem.
templates-gone = O modelo “{ $name }” não está mais nesta conta.

template-title = Modelo
template-status = Status
template-category = Categoria
template-language = Idioma
template-quality = Qualidade
template-name = Nome na Meta
template-preview = Como fica no celular: { $title }
template-gaps = { $count ->
    [0] Nada a preencher.
    [one] O espaço pontilhado é preenchido para cada pessoa.
   *[other] Os { $count } espaços pontilhados são preenchidos para cada pessoa.
}
template-notify = Notificar com este modelo
template-category-moves = A Meta vai mudar a categoria deste modelo para { $category }. A partir daí, cada notificação paga o preço dessa categoria.

## O status, na palavra da Meta

template-status-approved = aprovado
template-status-pending = em análise
template-status-in-appeal = em revisão
template-status-rejected = recusado
template-status-paused = pausado
template-status-disabled = desativado
template-status-flagged = em alerta
template-status-locked = bloqueado
template-status-limit-exceeded = acima do limite
template-status-pending-deletion = sendo excluído
template-status-deleted = excluído
template-status-archived = arquivado
template-status-draft = rascunho

## O que o status quer dizer e o que fazer

template-about-approved = O Recado ainda não preenche modelos deste tipo. Use outro para notificar daqui.
template-about-pending = A Meta está lendo este modelo. Costuma levar menos de um dia, e o resultado aparece aqui.
template-about-in-appeal = A Meta está revendo a decisão sobre este modelo. O resultado aparece aqui.
template-about-rejected = A Meta recusou este modelo. Escreva outro, ou edite este como rascunho e peça uma nova análise.
template-about-paused = A Meta pausou este modelo porque algumas pessoas reagiram mal a ele. A pausa costuma durar algumas horas; até lá, use outro.
template-about-disabled = A Meta desativou este modelo de vez, depois de várias pausas. Use outro.
template-about-flagged = A qualidade deste modelo caiu. Se não melhorar, a Meta o pausa.
template-about-locked = A Meta não deixa mudar este modelo por enquanto.
template-about-limit-exceeded = A conta chegou ao limite de modelos. Exclua na Meta os que você não usa mais.
template-about-pending-deletion = Este modelo está sendo excluído na Meta. Use outro.
template-about-deleted = Este modelo foi excluído na Meta. Use outro.
template-about-archived = A Meta arquivou este modelo porque ninguém o usa há muito tempo. Desarquive na Meta para usar de novo.
template-about-draft = Este rascunho ainda não foi para a Meta.
template-about-unknown = Só modelos aprovados podem ser enviados. Veja na Meta o que este status quer dizer.

## A categoria

template-category-utility = utilidade
template-category-marketing = marketing
template-category-authentication = autenticação

## A qualidade

template-quality-green = alta
template-quality-yellow = média
template-quality-red = baixa
template-quality-unknown = ainda sem avaliação

## Por que a Meta recusou, e o que fazer

rejected-abusive-content = A Meta entende que o texto ofende, ameaça ou engana quem lê. Escreva outro texto, sem esse trecho.
rejected-incorrect-category = A categoria não combina com o texto. Peça uma nova análise na categoria certa: oferta é marketing, notícia de um pedido é utilidade.
rejected-invalid-format = O formato do texto não serve: costuma ser uma variável no começo ou no fim, ou colada em outra. Ajuste e peça uma nova análise.
rejected-promotional = O texto faz propaganda, e esta categoria não permite. Tire a oferta, ou peça uma nova análise como marketing.
rejected-scam = A Meta entende que o texto parece golpe. Diga com clareza quem é a empresa, sem links encurtados nem pedidos de dados.
rejected-tag-content-mismatch = O texto não combina com a categoria ou com o idioma escolhidos. Acerte os dois e peça uma nova análise.
rejected-category-not-available = Esta categoria não está disponível para a sua conta. Peça uma nova análise em outra.
template-rejected-otherwise = A Meta recusou este modelo. Na palavra dela: { $reason }. Ajuste o texto e peça uma nova análise.
